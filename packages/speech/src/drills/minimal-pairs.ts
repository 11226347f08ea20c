/** Pairs of common words that differ in one sound, for the confusions that learners make. A test checks each in CMUdict. */
import type { PhonemeSymbol } from '../phonemes/inventory.ts';

type PairRow = readonly [PhonemeSymbol, PhonemeSymbol, string];

/** Two phonemes, and word pairs in which the first word has the first phoneme. */
const rows: readonly PairRow[] = [
  [
    'TH',
    'S',
    'think sink, thick sick, thing sing, thumb sum, path pass, mouth mouse, worth worse, faith face',
  ],
  [
    'TH',
    'T',
    'thin tin, thank tank, three tree, thought taught, thick tick, both boat, bath bat, tenth tent',
  ],
  ['TH', 'F', 'three free, thin fin, thirst first, thought fought, death deaf, Ruth roof, thrill frill'],
  ['TH', 'DH', 'thigh thy, ether either, teeth teethe, swath swathe, loath loathe, sheath sheathe'],
  ['DH', 'D', 'they day, then den, those doze, there dare, breathe breed, though dough, worthy wordy'],
  ['DH', 'Z', 'then zen, breathe breeze, teethe tease, bathe bays, seethe seize, lathe lays, clothe close'],
  ['W', 'V', 'wine vine, west vest, wet vet, wheel veal, while vile, worse verse, went vent, wail veil'],
  ['V', 'F', 'van fan, vine fine, very ferry, leave leaf, save safe, view few, vast fast'],
  ['V', 'B', 'very berry, van ban, vest best, vote boat, vow bow, vet bet, vent bent'],
  ['IY', 'IH', 'sheep ship, leave live, seat sit, eat it, feel fill, green grin, heat hit, reach rich'],
  ['AE', 'EH', 'bad bed, man men, pan pen, sat set, sad said, bag beg, land lend'],
  ['AE', 'AH', 'cat cut, bad bud, cap cup, hat hut, fan fun, ran run, bag bug'],
  ['AE', 'AA', 'hat hot, cap cop, pat pot, black block, rack rock, lack lock, sack sock'],
  ['AH', 'AA', 'cut cot, nut not, luck lock, duck dock, hut hot, cup cop, color collar'],
  ['AH', 'EH', 'but bet, nut net, bud bed, hum hem, rust rest, money many, mud med'],
  ['AH', 'OW', 'cut coat, nut note, rub robe, hum home, come comb, fun phone, but boat'],
  ['UH', 'UW', 'full fool, pull pool, look Luke, could cooed, should shooed, wood wooed, stood stewed'],
  ['UH', 'AH', 'look luck, put putt, book buck, took tuck, stood stud, shook shuck'],
  ['UW', 'OW', 'new no, sue so, boot boat, soup soap, cool coal, grew grow, blew blow'],
  ['AA', 'OW', 'not note, hop hope, got goat, cot coat, rod road, clock cloak'],
  ['AO', 'OW', 'bought boat, called cold, caught coat, law low, saw so, hall hole, lawn loan'],
  ['EY', 'EH', 'pain pen, late let, gate get, mate met, wait wet, taste test, sail sell'],
  ['EY', 'AY', 'late light, pay pie, lake like, race rice, way why, may my, main mine'],
  ['EY', 'IY', 'mate meet, main mean, bait beat, sail seal, lake leak, tale teal, wait wheat'],
  ['EH', 'IH', 'bell bill, pen pin, desk disk, set sit, left lift, ten tin'],
  ['IH', 'AH', 'big bug, fin fun, hit hut, sin son, drink drunk, rig rug'],
  ['ER', 'EH', 'bird bed, turn ten, heard head, word wed, worst west, first fest, fern fen'],
  ['ER', 'AH', 'bird bud, hurt hut, girl gull, fern fun, burn bun, turn ton, shirt shut'],
  ['AY', 'AA', 'like lock, side sod, time Tom, type top, ride rod, night knot, right rot'],
  ['OY', 'AY', 'boy buy, toy tie, point pint, voice vice, toil tile, foil file'],
  ['AW', 'OW', 'now no, town tone, loud load, out oat, couch coach, noun known, found phoned'],
  ['AW', 'AA', 'shout shot, pound pond, doubt dot, spout spot, gout got, pout pot'],
  ['N', 'NG', 'sin sing, thin thing, win wing, ban bang, ran rang, fan fang, son sung'],
  ['NG', 'G', 'wing wig, bang bag, ring rig, rang rag, hung hug, tongue tug'],
  ['NG', 'K', 'sing sick, wing wick, bang back, rang rack, king kick, sang sack'],
  ['M', 'N', 'mice nice, map nap, mine nine, some son, them then, comb cone, might night'],
  ['M', 'B', 'mat bat, make bake, meet beat, mill bill, me be, more bore'],
  ['L', 'N', 'light night, low no, line nine, let net, lock knock, life knife, lame name'],
  ['B', 'P', 'cab cap, rib rip, robe rope, tab tap, lab lap, big pig, bear pear'],
  ['D', 'T', 'bad bat, ride write, bed bet, road wrote, card cart, hard heart, seed seat'],
  ['G', 'K', 'bag back, pig pick, bug buck, tag tack, rag rack, dug duck, gold cold'],
  ['Z', 'S', 'eyes ice, rise rice, zoo sue, prize price, lose loose, buzz bus, peas peace'],
  ['JH', 'CH', 'badge batch, jeep cheap, joke choke, edge etch, jest chest, gin chin, large larch'],
  ['JH', 'Y', 'jet yet, jam yam, joke yoke, jeer year, jot yacht, juice use'],
  ['SH', 'S', 'she see, ship sip, sheet seat, shell sell, shame same, shine sign, shave save'],
  ['CH', 'SH', 'chip ship, chop shop, chair share, cheap sheep, watch wash, catch cash, choose shoes'],
  ['CH', 'T', 'chip tip, cheese tease, chalk talk, chin tin, match mat, catch cat, each eat'],
  ['R', 'L', 'right light, road load, rice lice, rain lane, wrong long, pray play, fry fly'],
  ['R', 'W', 'right white, red wed, run one, rest west, rate wait, ring wing, ride wide'],
  ['HH', 'K', 'hat cat, home comb, hold cold, hut cut, heel keel, hit kit, heart cart'],
  ['F', 'P', 'fan pan, fat pat, fine pine, face pace, leaf leap, fool pool, fast past'],
  ['F', 'HH', 'fat hat, fit hit, fall hall, feel heel, fight height, fold hold'],
];

export interface WordPair {
  /** The word with the sound that is practised. */
  word: string;
  /** The word with the sound that is heard instead. */
  other: string;
}

/** Pairs for saying `phoneme` where `heard` was heard; none when there are no curated ones. */
export function minimalPairs(phoneme: PhonemeSymbol, heard: PhonemeSymbol): WordPair[] {
  const row = rows.find(([a, b]) => (a === phoneme && b === heard) || (a === heard && b === phoneme));
  if (row === undefined) return [];
  const [first, , words] = row;
  return words.split(', ').map((pair) => {
    const [one = '', two = ''] = pair.split(' ');
    return first === phoneme ? { word: one, other: two } : { word: two, other: one };
  });
}

/** The sounds with which `phoneme` can be drilled. */
export function drillPartners(phoneme: PhonemeSymbol): PhonemeSymbol[] {
  return rows.flatMap(([a, b]) => (a === phoneme ? [b] : b === phoneme ? [a] : []));
}

/** Every confusion that has pairs. */
export const drilledConfusions: readonly (readonly [PhonemeSymbol, PhonemeSymbol])[] = rows.map(([a, b]) => [
  a,
  b,
]);
