/**
 * Letters of other scripts that look like a Latin one, beside it: 'a' first, then what is read as it. What Unicode's
 * compatibility decomposition already gives (full width, mathematical, circled, superscript) isn't repeated here, and
 * neither are signs that have a meaning of their own (currencies, copyright). Source: UTS #39, by hand, without its
 * multiples; Cyrillic, Greek, Armenian, Cherokee, Coptic, small capitals, syllabics, letters with strokes and hooks
 */
const rows = [
  'aаАΑαɑᴀꭺᎪᗅᗩ⍺ⱥȺɐⲁⲀ',
  'bЬьвВΒβʙᏼᏏᏴƅƄɓƁᖯᑲᗷбƀɃⲂⲃ',
  'cсСϲϹᴄᏟⲥⲤƈƇᑕↄꮯȼȻ',
  'dԁԀɗƊᎠᏧᗞᗪđĐðÐɖᴅժ',
  'eеЕΕεєЄɛᴇᎬ℮ҽҼɇɆᗴəǝэⲈ',
  'fƒƑϝϜꜰꬵғҒքᖴꞘꞙ',
  'gɡցɢԌԍᏀᏳǥǤᶃɠƓᘜ',
  'hһҺнНΗհʜᎻᏂħĦɦћᕼⲎ',
  'iіІΙιıɪᎥɩꙇɨƗⲒ',
  'jјЈϳͿյᴊᎫɉɈʝᒍ',
  'kкКΚκᴋᏦҝқƙƘĸӄԟҟⲔ',
  'lӏӀʟᏞłŁɭƚȽլǀᒪⳐ',
  'mмМΜᴍᎷɱᗰⅯⲘ',
  'nոռηղΝɴŋŊɲƝпИиᑎƞȠⲚ',
  'oоОοΟօՕᴏøØଠᐤσסɵөӨᎾⲟⲞჿ',
  'pрРρΡᴘᏢƿþÞƥƤᑭⲣⲢꮲ',
  'qԛԚգզɋʠᑫ',
  'rгГʀяЯᴦᎡᏒɾɍɌɼꭇꮁᖇ',
  'sѕЅꜱᏚʂƽՏᔕⳝ',
  'tтТτΤᴛᎢŧŦƭƬʈⲦ',
  'uυսՍᴜʊμᑌʋꭎꞟᏌ',
  'vνѵѴᴠᏙᐯ',
  'wԝԜωѡѠᴡᎳᏔшШաᗯ',
  'xхХχΧҳᕁⲬ',
  'yуУγΥүҮʏᎩᎽყұҰỿƴƳɎɏⲨ',
  'zᴢΖᏃȥȤƶƵʐζⲌ',
];

const several: readonly (readonly [string, string])[] = [
  ['ß', 'ss'],
  ['ẞ', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['œ', 'oe'],
  ['Œ', 'oe'],
];

/** What a character that looks like a Latin letter is read as, in lower case. Case counts: 'Н' is an h, 'η' an n. */
export const lookalikes: ReadonlyMap<string, string> = new Map([
  ...rows.flatMap((row) => Array.from(row.slice(1), (other): readonly [string, string] => [other, row.charAt(0)])),
  ...several,
]);
