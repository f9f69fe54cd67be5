import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import {
  type CalendarEvent,
  escapeText,
  foldLine,
  isDay,
  writeCalendar,
} from '../../../lib/core/transfer/ics.ts';

const OPTIONS = { now: '2026-11-24T17:05:09.123Z', name: 'Promesses suivies' };

const EVENT: CalendarEvent = {
  uid: '0192-abcd@civic-margin',
  date: '2017-12-31',
  title: 'Publier les marchés, accords ; et « avenants »',
  description: 'Ligne 1\nLigne 2 \\ fin',
  url: 'https://www.etalab.gouv.fr/plan?x=1,2',
  categories: ['Plan 2015-2017', 'marchés, publics'],
  alarmDaysBefore: [0, 1, 7],
};

/** Reads with a program that is not ours. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => ({ component, event: new ICAL.Event(component) }));
}

describe('an independent reader', () => {
  test('finds the event as it was given', () => {
    const [found] = read(writeCalendar([EVENT], OPTIONS));
    const { event, component } = found!;
    expect(event.uid).toBe(EVENT.uid);
    expect(event.summary).toBe(EVENT.title);
    expect(event.description).toBe(EVENT.description);
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2017-12-31');
    expect(event.endDate.toString()).toBe('2018-01-01');
    expect(component.getFirstPropertyValue('url')).toBe(EVENT.url);
    expect(component.getFirstProperty('categories')?.getValues()).toEqual(EVENT.categories);
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-24T17:05:09Z');
  });

  test('finds alarms at nine in the morning of their days', () => {
    const [found] = read(writeCalendar([EVENT], OPTIONS));
    const start = found!.event.startDate.clone();
    start.isDate = false;
    const times = found!.component.getAllSubcomponents('valarm').map((alarm) => {
      const time = start.clone();
      time.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
      return time.toString();
    });
    expect(times).toEqual(['2017-12-31T09:00:00', '2017-12-30T09:00:00', '2017-12-24T09:00:00']);
  });

  test('reads back any title and note', () => {
    const kept = (text: string) =>
      text.replace(/\r\n|[\r\u2028\u2029]/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
    const words = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\\', ';', ',', '\n', '\r', ':', '"', ' ', 'é', '😀', 'n', 'N'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 200,
    });
    fc.assert(
      fc.property(words, words, (title, description) => {
        const [found] = read(
          writeCalendar([{ ...EVENT, title: `t${title}`, description: `d${description}` }], OPTIONS),
        );
        expect(found?.event.summary).toBe(kept(`t${title}`));
        expect(found?.event.description).toBe(kept(`d${description}`));
      }),
    );
  });

  test('reads a calendar without events', () => {
    expect(read(writeCalendar([], OPTIONS))).toEqual([]);
  });
});

describe('the letter of RFC 5545', () => {
  test('lines end in CRLF and hold at most 75 octets', () => {
    const text = writeCalendar([{ ...EVENT, title: 'é😀'.repeat(100) }], OPTIONS);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) {
      expect(line).not.toMatch(/[\r\n]/);
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
  });

  test('folding and unfolding give the line again, and cut no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const line = text.replace(/[\r\n\p{Cs}]/gu, '');
        const folded = foldLine(line);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
        for (const piece of folded.split('\r\n')) expect(piece).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  test.each([
    ['a,b;c\\d', 'a\\,b\\;c\\\\d'],
    ['a\r\nb\nc\rd', 'a\\nb\\nc\\nd'],
    ['bell\u0007 and null\0', 'bell and null'],
    ['half \ud83d', 'half \ufffd'],
  ])('%j is escaped as %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  test('a name cannot open an event of its own', () => {
    const text = writeCalendar(
      [{ ...EVENT, title: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT', url: 'https://x.fr/\r\nX:1' }],
      OPTIONS,
    );
    expect(read(text)).toHaveLength(1);
    expect(text).not.toContain('URL:');
  });

  test('an event on a day that does not exist is left out', () => {
    expect(
      read(writeCalendar([{ ...EVENT, date: '2017-02-30' }, { ...EVENT, date: '2017' }, EVENT], OPTIONS)),
    ).toHaveLength(1);
    expect(['2016-02-29', '2017-02-29', '2017-13-01', '17-01-01'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('the same events written again at the same time give the same file', () => {
    expect(writeCalendar([EVENT], OPTIONS)).toBe(writeCalendar([EVENT], OPTIONS));
  });
});
