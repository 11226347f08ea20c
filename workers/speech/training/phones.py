"""The phoneme inventory and how other systems' symbols map to it.

Order is that of packages/speech/src/phonemes/inventory.ts: columns 0-38; 39 is blank (CTC head) or silence (frame head).
"""

PHONES = (
    "AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W Y Z ZH"
).split()
INDEX = {p: i for i, p in enumerate(PHONES)}
SIL = 39

# Festival's and Flite's US "radio" phone set, where it differs from lower-case ARPAbet.
RADIO = {
    "ax": ["AH"], "axr": ["ER"], "dx": ["T"], "el": ["AH", "L"], "em": ["AH", "M"], "en": ["AH", "N"],
    "hv": ["HH"], "nx": ["N"], "ix": ["IH"],
}

# eSpeak NG's IPA for its American and British voices. Each symbol it emits becomes one or more phonemes.
IPA = {
    "iː": ["IY"], "i": ["IY"], "ɪ": ["IH"], "ᵻ": ["IH"], "ɛ": ["EH"], "e": ["EH"], "æ": ["AE"], "a": ["AE"], "aː": ["AA"],
    "ɑː": ["AA"], "ɑ": ["AA"], "ɒ": ["AA"], "ɔː": ["AO"], "ɔ": ["AO"], "ʊ": ["UH"], "uː": ["UW"], "u": ["UW"],
    "ʌ": ["AH"], "ə": ["AH"], "ɐ": ["AH"], "ɜː": ["ER"], "ɚ": ["ER"], "ɝ": ["ER"], "əʊ": ["OW"], "oʊ": ["OW"], "o": ["OW"],
    "eɪ": ["EY"], "aɪ": ["AY"], "ɔɪ": ["OY"], "aʊ": ["AW"], "aɪə": ["AY", "AH"], "aɪɚ": ["AY", "ER"], "aʊə": ["AW", "AH"],
    "ɑːɹ": ["AA", "R"], "ɔːɹ": ["AO", "R"], "oːɹ": ["AO", "R"], "ɛɹ": ["EH", "R"], "ɪɹ": ["IH", "R"], "ʊɹ": ["UH", "R"],
    "ɪə": ["IH", "AH"], "iə": ["IY", "AH"], "eə": ["EH", "AH"], "ʊə": ["UH", "AH"], "oː": ["AO"], "əl": ["AH", "L"],
    "b": ["B"], "tʃ": ["CH"], "d": ["D"], "ð": ["DH"], "f": ["F"], "ɡ": ["G"], "h": ["HH"], "dʒ": ["JH"], "k": ["K"],
    "l": ["L"], "ɫ": ["L"], "m": ["M"], "n": ["N"], "n̩": ["AH", "N"], "ŋ": ["NG"], "p": ["P"], "ɹ": ["R"], "r": ["R"], "s": ["S"],
    "ʃ": ["SH"], "t": ["T"], "ɾ": ["T"], "θ": ["TH"], "v": ["V"], "w": ["W"], "j": ["Y"], "z": ["Z"], "ʒ": ["ZH"], "x": ["K"],
    "ʔ": ["T"], "tʲ": ["T"],
}
