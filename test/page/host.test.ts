// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHost } from '../../lib/page/host.ts';

const hosts = () => document.querySelectorAll('mc-margin');
afterEach(() => {
  for (const host of hosts()) host.remove();
});

describe('the one element we add', () => {
  it('is not there before something must be shown', () => {
    createHost(document);
    expect(hosts()).toHaveLength(0);
  });

  it('stands last in <html>, closed, and is made once', () => {
    const host = createHost(document);
    expect(host.root('')).toBe(host.root(''));
    expect(document.documentElement.lastElementChild?.localName).toBe('mc-margin');
    expect(hosts()[0]?.shadowRoot).toBeNull();
  });

  it('comes back when the page removed it', () => {
    const host = createHost(document);
    host.root('');
    hosts()[0]?.remove();
    host.raise();
    expect(hosts()).toHaveLength(1);
  });

  it('leaves the document as it was', () => {
    const before = document.documentElement.outerHTML;
    const host = createHost(document);
    host.root('').append('words');
    host.remove();
    host.remove();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each(['keydown', 'keyup', 'input', 'paste', 'copy'])(
    'keeps %s events of our layer from the page',
    (type) => {
      const host = createHost(document);
      const button = document.createElement('button');
      host.root('').append(button);
      const heard = vi.fn();
      document.addEventListener(type, heard);
      button.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      document.removeEventListener(type, heard);
      expect(heard).not.toHaveBeenCalled();
    },
  );

  it('knows the events that come from our layer', () => {
    const host = createHost(document);
    const button = document.createElement('button');
    host.root('').append(button);
    const owned: boolean[] = [];
    document.addEventListener('click', (event) => owned.push(host.owns(event)));
    button.click();
    document.body.click();
    expect(owned).toEqual([true, false]);
  });

  it('remembers the ground it sits on, before and after it is made', () => {
    const host = createHost(document);
    host.setGround('dark');
    host.root('');
    expect(hosts()[0]?.getAttribute('data-ground')).toBe('dark');
    host.setGround('light');
    expect(hosts()[0]?.getAttribute('data-ground')).toBe('light');
  });
});
