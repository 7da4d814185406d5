import { importDirectory } from '#app/directory/import-directory.flow';
import { previewDirectory } from '#app/directory/preview-directory.flow';
import type { Flow } from '#flow';
import { sha256 } from '#kernel/hash';

type Act = <T>(who: string, flow: Flow<T>, input: Record<string, unknown>) => Promise<T>;

const COMMUNICATIONS = 'Communications and Government Relations';

/** number, name, e-mail, title, kind, division, supervisor, since, left: as a file has them. All are invented. */
const file: readonly (readonly [string, string, string, string, string, string, string])[] = [
  ['1001', 'Harold Bright', 'harold@odoc.example', '', '', '', ''],
  ['1002', 'June Delacroix', 'june@odoc.example', '', '', COMMUNICATIONS, '1001'],
  ['1003', 'Nadia Okafor', 'nadia@odoc.example', '', '', '', '1001'],
  ['1004', 'Owen Strand', 'owen@odoc.example', '', '', '', '1001'],
  ['1005', 'Grace Ohanzee', 'grace@odoc.example', '', '', 'Community Outreach', '1001'],
  ['1006', 'Della Pruitt', 'della@odoc.example', '', '', '', '1001'],
  ['1011', 'Ben Tall Bear', 'ben@odoc.example', '', '', COMMUNICATIONS, '1002'],
  ['1012', 'Marisol Vega', 'marisol@odoc.example', '', '', COMMUNICATIONS, '1011'],
  ['1013', 'Theo Park', 'theo@odoc.example', '', '', COMMUNICATIONS, '1011'],
  ['', 'Vera Lindholm', 'vera@volunteers.example', 'Reading tutor', 'volunteer', 'Institutions', '1005'],
  ['', 'Calvin Ortiz', 'calvin@designers.example', 'Web designer', 'contractor', COMMUNICATIONS, '1011'],
  ['', 'Ines Novak', 'ines@printers.example', 'Account manager, printing', 'vendor', COMMUNICATIONS, '1011'],
];

/** Who stands above whom, and a volunteer, a contractor and a vendor, come in by a file, as an agency's do. */
export async function seedDirectory(act: Act): Promise<void> {
  const lines = file.map((cells, index) => ({ line: index + 2, cells: [...cells, null, null] }));
  const shown = await act('nadia', previewDirectory, {
    lines,
    fileName: 'directory-2026.csv',
    sha256: sha256(JSON.stringify(lines)),
    whole: false,
    newDivisions: false,
    without: [],
    unread: [],
  });
  await act('nadia', importDirectory, { importId: shown.importId });
}
