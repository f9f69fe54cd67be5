// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ArticleRow, type ArticleRowData } from '../../components/ArticleRow.tsx';
import { BulkBar } from '../../components/BulkBar.tsx';
import { DeskShell } from '../../components/DeskShell.tsx';
import { FacetBar } from '../../components/FacetBar.tsx';
import { show } from './screen.ts';

const row = (n: number, facts: Partial<ArticleRowData> = {}): ArticleRowData => ({
  url: `https://a.example/${n}`,
  href: `#/a/${n}`,
  title: `Article ${n}`,
  site: 'a.example',
  isPdf: false,
  notes: 2,
  pledges: 0,
  date: '12 juin',
  inText: false,
  ...facts,
});
const nothing = () => {};

describe('An article of the list', () => {
  const shown = (data: ArticleRowData, facts: Partial<Parameters<typeof ArticleRow>[0]> = {}) =>
    show(
      <ArticleRow
        row={data}
        opened={false}
        focusable={false}
        chosen={false}
        query=""
        excerptOf={async () => undefined}
        onChoose={nothing}
        {...facts}
      />,
    );

  it('marks what is looked for, and says when it stands in the text alone', () => {
    const view = shown(row(1, { title: 'Budget voté', inText: true, isPdf: true }), { query: 'vote' });
    expect(view.container.querySelector('mark')?.textContent).toBe('voté');
    expect(view.getByRole('link').textContent).toMatch(/PDF.*2 notes.*dans le texte/);
  });

  it('shows where the words stand, and nothing more where only its title has them', async () => {
    const asked: string[] = [];
    const excerptOf = async (url: string) => {
      asked.push(url);
      return url.endsWith('1') ? '…le budget est voté…' : undefined;
    };
    const view = shown(row(1), { query: 'vote', excerptOf });
    await vi.waitFor(() => expect(view.container.querySelector('mark')?.textContent).toBe('voté'));
    const other = shown(row(2), { query: 'vote', excerptOf });
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(other.container.querySelector('.article-row__excerpt')).toBeNull();
    shown(row(3), { excerptOf });
    expect(asked).toEqual(['https://a.example/1', 'https://a.example/2']);
  });

  it('tells that it is open, and is passed over by Tab unless it is the one that is pointed at', () => {
    const closed = shown(row(1, { pledges: 1 })).getByRole('link');
    expect([closed.tabIndex, closed.getAttribute('aria-current')]).toEqual([-1, null]);
    expect(closed.textContent).toContain('1 promesse');
    const { container } = shown(row(2), { opened: true, focusable: true });
    const open = container.querySelector('a')!;
    expect([open.tabIndex, open.getAttribute('aria-current')]).toEqual([0, 'true']);
  });

  it('is chosen by its box, named after it', async () => {
    const onChoose = vi.fn();
    const view = shown(row(1), { onChoose });
    await view.user.click(view.getByRole('checkbox', { name: 'Choisir Article 1' }));
    expect(onChoose).toHaveBeenCalledWith(true, false);
  });
});

describe('Facets', () => {
  it('are opened, counted and chosen; what is chosen can be taken away', async () => {
    const onOpen = vi.fn();
    const onToggle = vi.fn();
    const view = show(
      <FacetBar
        facets={[
          {
            id: 'tags',
            label: 'Étiquette',
            chosen: [{ value: 'PGO', label: 'PGO' }],
            options: [
              { value: 'PGO', label: 'PGO', count: 3, chosen: true },
              { value: 'budget', label: 'budget', count: 1200, chosen: false },
            ],
          },
        ]}
        days={{ from: null, to: null }}
        today="2026-11-24"
        onOpen={onOpen}
        onToggle={onToggle}
        onDays={nothing}
        onClear={nothing}
      />,
    );
    await view.user.click(view.getByRole('button', { name: 'Étiquette' }));
    expect(onOpen).toHaveBeenCalledWith('tags');
    await view.user.click(view.getByRole('checkbox', { name: /^budget\s*1.?200$/ }));
    expect(onToggle).toHaveBeenCalledWith('tags', 'budget', true);
    await view.user.click(view.getByRole('button', { name: 'Ne plus filtrer par Étiquette\u00a0: PGO' }));
    expect(onToggle).toHaveBeenCalledWith('tags', 'PGO', false);
  });

  it('narrow to the last days by a click', async () => {
    const onDays = vi.fn();
    const view = show(
      <FacetBar
        facets={[]}
        days={{ from: null, to: null }}
        today="2026-03-02"
        onOpen={nothing}
        onToggle={nothing}
        onDays={onDays}
        onClear={nothing}
      />,
      { lang: 'en' },
    );
    await view.user.click(view.getByRole('button', { name: 'Date' }));
    await view.user.click(view.getByRole('button', { name: 'Last 7 days' }));
    expect(onDays).toHaveBeenCalledWith({ from: '2026-02-24', to: null });
  });
});

it('What is chosen is put in a dossier, or leaves the one that is shown', async () => {
  const acts = {
    onTag: vi.fn(),
    onDossier: vi.fn(),
    onNewDossier: vi.fn(),
    onLeaveDossier: vi.fn(),
    onExport: vi.fn(),
    onDelete: vi.fn(),
    onNone: vi.fn(),
  };
  const dossier = { id: 'd1', name: 'Plans' };
  const view = show(<BulkBar chosen="2 notes" dossiers={[dossier]} inDossier={dossier} {...acts} />);
  const open = () => view.user.click(view.getByRole('button', { name: 'Mettre dans un dossier' }));
  await open();
  await view.user.click(view.getByRole('menuitem', { name: 'Plans' }));
  expect(acts.onDossier).toHaveBeenCalledWith('d1');
  await open();
  await view.user.click(view.getByRole('menuitem', { name: 'Retirer de «\u00a0Plans\u00a0»' }));
  expect(acts.onLeaveDossier).toHaveBeenCalledOnce();
  await view.user.click(view.getByRole('button', { name: 'Supprimer' }));
  expect(acts.onDelete).toHaveBeenCalledOnce();
});

it('The rail names its places, counts them, and says which is shown', () => {
  const view = show(
    <DeskShell
      places={[
        { id: 'a', icon: 'library', label: 'Bibliothèque', href: '#a', count: 1280, current: true },
        { id: 'b', icon: 'target', label: 'Suivi', href: '#b' },
      ]}
      groups={[
        { id: 'tags', title: 'Étiquettes', places: [{ id: 't', icon: 'tag', label: 'PGO', href: '#t' }] },
      ]}
    >
      <p>page</p>
    </DeskShell>,
  );
  expect(view.getByRole('link', { current: 'page' }).textContent).toMatch(/^Bibliothèque1.?280$/);
  expect(view.getByRole('region', { name: 'Étiquettes' }).textContent).toContain('PGO');
  expect(view.getByRole('main').textContent).toBe('page');
});
