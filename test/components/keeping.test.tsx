// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { type BackupActs, BackupSection, type BackupView } from '../../components/BackupSection.tsx';
import { Button } from '../../components/Button.tsx';
import { ImportReport } from '../../components/ImportReport.tsx';
import { PackSection } from '../../components/PackSection.tsx';
import { StorageSection, sizeInWords } from '../../components/StorageSection.tsx';
import { show } from './screen.ts';

const nothing = () => {};

const ROW = {
  id: '1',
  line: 58,
  text: '{"quote":"redevabilité"}',
  gist: 'redevabilité',
  problem: 'Date impossible',
};

test('an import says how many of each, and each bad row with its line, words and problem', () => {
  const { getByRole, getByText, container } = show(
    <ImportReport
      title="12 éléments importés, 1 à corriger"
      detail="notes.json, encodage UTF-8"
      counts={[
        { label: 'nouveaux', n: 12 },
        { label: 'à corriger', n: 1, problem: true },
      ]}
      badRows={[ROW]}
      onDownloadBad={nothing}
      acts={<Button>Terminé</Button>}
    />,
  );
  expect(getByRole('heading', { name: '12 éléments importés, 1 à corriger' })).toBeTruthy();
  expect(getByRole('row', { name: '58 redevabilité Date impossible' })).toBeTruthy();
  expect(getByText('notes.json, encodage UTF-8')).toBeTruthy();
  expect(container.querySelector('.import__problem')?.textContent).toBe('1');
});

test('a bad row is corrected in place; what is still wrong is said', async () => {
  const onFix = vi.fn(async (_id: string, text: string) =>
    text.includes('2026') ? undefined : 'Toujours impossible',
  );
  const { getByRole, queryByRole, getByLabelText, findByText, user } = show(
    <ImportReport title="x" counts={[]} badRows={[ROW]} onFix={onFix} onDownloadBad={nothing} acts={null} />,
  );
  await user.click(getByRole('button', { name: 'Corriger' }));
  const field = getByLabelText('Texte lu') as HTMLTextAreaElement;
  expect(field.value).toBe(ROW.text);
  expect(document.activeElement).toBe(field);
  await user.click(getByRole('button', { name: 'Reprendre cette ligne' }));
  await findByText('Toujours impossible');
  await user.type(field, ' 2026');
  await user.click(getByRole('button', { name: 'Reprendre cette ligne' }));
  await vi.waitFor(() => expect(queryByRole('textbox')).toBeNull());
  expect(onFix).toHaveBeenLastCalledWith('1', `${ROW.text} 2026`);
});

const BACKUP: BackupView = {
  last: { name: 'marge-civique-2026-11-15.json', days: 9, where: 'folder', notes: 128 },
  verified: null,
  automatic: 'folder',
  folder: 'Notes',
  canPickFolder: true,
  trouble: null,
  remindAfter: 31,
  isOld: false,
};

const acts = (): BackupActs => ({
  onSave: vi.fn(),
  onRestore: vi.fn(),
  onVerify: vi.fn(),
  onPickFolder: vi.fn(),
  onAllowFolder: vi.fn(),
  onDownloads: vi.fn(),
  onStopAutomatic: vi.fn(),
  onRemind: vi.fn(),
});

const BACKUPS: { name: string; view: Partial<BackupView>; says: RegExp; not?: RegExp }[] = [
  {
    name: 'the last one, where it is and how old',
    view: {},
    says: /il y a 9 jours, marge-civique-2026-11-15\.json, 128 notes, dans votre dossier/,
    not: /Vos notes n’ont pas/,
  },
  {
    name: 'that there is none, while there is something to lose',
    view: { last: null, isOld: true },
    says: /Vos notes n’ont pas encore de sauvegarde/,
  },
  { name: 'that it is old', view: { isOld: true }, says: /Dernière sauvegarde : il y a 9 jours/ },
  { name: 'where automatic ones go', view: {}, says: /Dans le dossier « Notes »/ },
  {
    name: 'that the browser wants to be asked again',
    view: { trouble: 'permission' },
    says: /Autoriser de nouveau/,
  },
  {
    name: 'what was found when it was read back',
    view: { verified: { name: 'a.json', days: 0, found: 'damaged' } },
    says: /a\.json : abîmée ou introuvable/,
  },
  {
    name: 'no folder where the browser has none to pick',
    view: { canPickFolder: false, automatic: 'off' },
    says: /Dans les téléchargements/,
    not: /Choisir un dossier/,
  },
];

test.each(BACKUPS)('backups: $name', ({ view, says, not }) => {
  const { container } = show(<BackupSection view={{ ...BACKUP, ...view }} acts={acts()} />);
  const text = container.textContent!.replace(/[\u00a0\u202f]/g, ' ');
  expect(text).toMatch(says);
  if (not) expect(text).not.toMatch(not);
});

test('the reminder can be set to never', async () => {
  const does = acts();
  const { getByLabelText, user } = show(<BackupSection view={BACKUP} acts={does} />);
  await user.selectOptions(getByLabelText('Me le rappeler'), 'Jamais');
  expect(does.onRemind).toHaveBeenCalledWith(null);
  await user.selectOptions(getByLabelText('Me le rappeler'), 'Chaque semaine');
  expect(does.onRemind).toHaveBeenCalledWith(7);
});

const STORAGE = {
  protected: true,
  used: 3_400_000,
  quota: 80_000_000_000,
  notes: 128,
  parts: [
    { name: 'library' as const, bytes: 2_100_000 },
    { name: 'glossaries' as const, bytes: 900_000 },
    { name: 'rest' as const, bytes: 0 },
  ],
};

test('storage says in words all that its bar draws', () => {
  const { container } = show(
    <StorageSection view={STORAGE} acts={{ onRemoveOldTexts: nothing, onErase: nothing }} />,
  );
  const text = container.textContent!.replace(/[\u00a0\u202f]/g, ' ');
  expect(text).toContain(
    '3,4 Mo occupés dans le navigateur, dont articles et notes 2,1 Mo, glossaires 900 ko. Rien ne quitte cet appareil.',
  );
  expect(text).toContain('Place accordée par le navigateur : 80 Go.');
  expect(text).toContain('Protégé');
  expect(container.querySelectorAll('.usage__part')).toHaveLength(2);
});

test('nothing is erased before the reader has read how much goes, and said yes', async () => {
  const onErase = vi.fn();
  const { getByRole, queryByText, getByText, user } = show(
    <StorageSection view={STORAGE} acts={{ onRemoveOldTexts: nothing, onErase }} />,
  );
  await user.click(getByRole('button', { name: 'Tout effacer' }));
  expect(getByText(/Effacer 128 notes de cet appareil/)).toBeTruthy();
  await user.click(getByRole('button', { name: 'Annuler' }));
  expect(queryByText(/Effacer 128 notes/)).toBeNull();
  expect(onErase).not.toHaveBeenCalled();
  await user.click(getByRole('button', { name: 'Tout effacer' }));
  await user.click(getByRole('button', { name: 'Sauvegarder puis tout effacer' }));
  expect(onErase).toHaveBeenCalledOnce();
});

test.each([
  { bytes: 503, says: '503 o' },
  { bytes: 10_400, says: '10 ko' },
  { bytes: 2_140_000, says: '2,1 Mo' },
  { bytes: 82_500_000_000, says: '82,5 Go' },
])('$bytes bytes are $says', ({ bytes, says }) => {
  expect(sizeInWords(bytes, 'fr').replace(/[\u00a0\u202f]/g, ' ')).toBe(says);
});

test('a pack has its dossier and its maker; what came from others is told', async () => {
  const onSave = vi.fn();
  const { getByLabelText, getByRole, container, user } = show(
    <PackSection
      maker="Anna"
      dossiers={[{ id: 'd1', name: 'Budget' }]}
      received={[
        { name: 'Ben', n: 2 },
        { name: 'hypothesis', n: 1 },
      ]}
      onSave={onSave}
    />,
  );
  await user.selectOptions(getByLabelText('Contenu du paquet'), 'Budget');
  await user.type(getByLabelText('Votre nom'), ' M.');
  await user.click(getByRole('button', { name: 'Enregistrer le paquet' }));
  expect(onSave).toHaveBeenCalledWith({ dossier: 'd1', maker: 'Anna M.' });
  expect(container.textContent).toContain('2 notes de Ben, 1 note de hypothesis');
});
