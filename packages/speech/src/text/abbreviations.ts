/** Written short forms and what is said for them. Keys are lower case; every one is written with its full stop. */
export const abbreviations: Record<string, string> = {
  'dr.': 'doctor', 'mr.': 'mister', 'mrs.': 'missus', 'ms.': 'ms', 'prof.': 'professor', 'jr.': 'junior',
  'sr.': 'senior', 'vs.': 'versus', 'etc.': 'et cetera', 'e.g.': 'for example', 'i.e.': 'that is',
  'approx.': 'approximately', 'dept.': 'department', 'ave.': 'avenue', 'rd.': 'road', 'blvd.': 'boulevard',
  'mt.': 'mount', 'inc.': 'incorporated', 'ltd.': 'limited', 'co.': 'company', 'corp.': 'corporation',
  'govt.': 'government', 'capt.': 'captain', 'sgt.': 'sergeant',
  'feb.': 'february', 'aug.': 'august', 'sept.': 'september', 'oct.': 'october',
  'nov.': 'november', 'dec.': 'december',
}; // prettier-ignore

/** Short forms that may be written without the full stop. */
export const bareAbbreviations: Record<string, string> = {
  dr: 'doctor', mr: 'mister', mrs: 'missus', vs: 'versus', etc: 'et cetera', eg: 'for example',
  prof: 'professor',
}; // prettier-ignore

/** Only read as the word when a number follows: No. 5, p. 12. */
export const beforeNumber: Record<string, string> = {
  'no.': 'number', 'p.': 'page', 'pp.': 'pages', 'ch.': 'chapter', 'fig.': 'figure', 'vol.': 'volume',
}; // prettier-ignore

/** Units after a number: singular, plural. */
export const units: Record<string, [one: string, many: string]> = {
  km: ['kilometer', 'kilometers'], m: ['meter', 'meters'], cm: ['centimeter', 'centimeters'],
  mm: ['millimeter', 'millimeters'], kg: ['kilogram', 'kilograms'], g: ['gram', 'grams'],
  mg: ['milligram', 'milligrams'], l: ['liter', 'liters'], ml: ['milliliter', 'milliliters'],
  ft: ['foot', 'feet'], lb: ['pound', 'pounds'], lbs: ['pound', 'pounds'], oz: ['ounce', 'ounces'],
  min: ['minute', 'minutes'], sec: ['second', 'seconds'], hr: ['hour', 'hours'], hrs: ['hour', 'hours'],
  mph: ['mile per hour', 'miles per hour'], 'km/h': ['kilometer per hour', 'kilometers per hour'],
  k: ['thousand', 'thousand'], gb: ['gigabyte', 'gigabytes'], mb: ['megabyte', 'megabytes'],
}; // prettier-ignore

export const monthNames = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november',
  'december',
]; // prettier-ignore

/** Capitals that also spell a word but are said letter by letter. */
export const letterWords: ReadonlySet<string> = new Set(['AI', 'ID', 'IT', 'PE', 'US', 'UN']);

/** Words with an apostrophe at the front; elsewhere it is a quotation mark. */
export const elided: ReadonlySet<string> = new Set(["'em", "'til", "'tis", "'twas", "'cause", "'bout", "'n"]);
