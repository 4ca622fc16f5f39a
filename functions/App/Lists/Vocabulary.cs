using System.Collections.Frozen;

namespace EMentoring.App.Lists;

/// <summary>The words by which the form's choices are known in a list: as the pages say them in three languages, and shorter.</summary>
public static class Vocabulary
{
    private static readonly Dictionary<string, (string Key, string[] Words)[]> Words = new()
    {
        ["experience"] =
        [
            ("new", ["uusi", "olen uusi", "uusi työssä", "vähän", "ny", "jag är ny", "i am new"]),
            ("some", ["jonkin aikaa", "jonkin verran", "jonkin verran kokemusta", "kohtalainen", "en tid", "viss", "for some time"]),
            ("long", ["pitkä", "pitkään", "pitkä kokemus", "paljon", "länge", "lång", "for a long time"]),
        ],
        ["language"] = Languages,
        ["speaks"] = Languages,
        ["strengths"] = Topics,
        ["wishes"] = Topics,
        ["format"] =
        [
            ("online", ["etänä", "etä", "verkossa", "verkko", "på distans", "distans", "remote"]),
            ("in-person", ["paikan päällä", "lähi", "kasvokkain", "läsnä", "på plats", "in person"]),
            ("either", ["kumpi vain", "kumpi vain sopii", "kumpikin", "molemmat", "molemmat käyvät", "båda", "båda går bra", "both", "either is fine"]),
        ],
        ["times"] =
        [
            ("morning", ["aamupäivä", "aamupäivällä", "aamu", "aamulla", "aamupäivisin", "förmiddag", "på förmiddagen", "in the morning"]),
            ("afternoon", ["iltapäivä", "iltapäivällä", "iltapäivisin", "eftermiddag", "på eftermiddagen", "in the afternoon"]),
            ("evening", ["ilta", "illalla", "iltaisin", "kväll", "på kvällen", "in the evening"]),
        ],
        ["role"] =
        [
            ("mentor", ["mentori"]), ("actor", ["aktori", "aktor", "mentoroitava", "adept", "mentee"]), ("peer", ["osallistuja", "vertainen", "deltagare", "participant"]),
            ("facilitator", ["fasilitaattori", "vetäjä"]), ("observer", ["havainnoija", "havainnoija ja tekninen tuki", "tekninen tuki", "observatör", "observatör och tekniskt stöd", "observer and technical support"]),
            ("trainer", ["kouluttaja", "utbildare"]),
        ],
        ["smallUnit"] = [("true", ["kyllä", "on", "x", "1", "ja", "yes", "tosi"]), ("false", ["ei", "0", "nej", "no", "epätosi"])],
    };

    private static (string, string[])[] Languages => [("fi", ["suomi", "suomeksi", "finska", "finnish"]), ("sv", ["ruotsi", "ruotsiksi", "svenska", "swedish"]), ("en", ["englanti", "englanniksi", "engelska", "english"])];

    private static (string, string[])[] Topics =>
    [
        ("digital", ["digitaidot", "digi", "digitaaliset taidot", "digitala färdigheter", "digital skills"]),
        ("guiding", ["ohjaaminen", "ohjaaminen ja opastaminen", "opastaminen", "handledning", "handledning och vägledning", "guiding others"]),
        ("encounters", ["kohtaaminen", "vuorovaikutus", "kohtaaminen ja vuorovaikutus", "bemötande", "bemötande och samspel", "interaction", "meeting people"]),
        ("wellbeing", ["jaksaminen", "työhyvinvointi", "hyvinvointi", "jaksaminen ja työhyvinvointi", "ork", "välmående", "ork och välmående i arbetet", "well-being", "well-being at work"]),
        ("recording", ["kirjaaminen", "dokumentation", "dokumentering", "record keeping"]),
        ("teamwork", ["tiimityö", "teamarbete"]),
        ("leading", ["johtaminen", "ledarskap", "leadership"]),
        ("planning", ["suunnittelu", "ajanhallinta", "suunnittelu ja ajanhallinta", "planering", "planering och tidshantering", "time management", "planning and time"]),
        ("development", ["kehittäminen", "työn kehittäminen", "utveckling", "utveckling av arbetet", "developing the work"]),
        ("networks", ["verkostot", "verkostoituminen", "nätverk", "networking"]),
    ];

    private static readonly FrozenDictionary<(string Field, string Word), string> Known = Words
        .SelectMany(f => f.Value.SelectMany(v => v.Words.Append(v.Key).Select(w => ((f.Key, Plain(w)), v.Key)))).DistinctBy(x => x.Item1)
        .ToFrozenDictionary(x => x.Item1, x => x.Item2);

    /// <summary>Letters and digits alone, in one case: so that it does not matter how something is spaced or spelt with hyphens.</summary>
    public static string Plain(string text) => string.Concat(text.Normalize().Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The form's key for a word; the word itself, to be refused there, where it is none.</summary>
    public static string Key(string field, string word) => Known.GetValueOrDefault((field, Plain(word)), word);

    /// <summary>The keys of a cell's words. Between commas or semicolons as many words as make up a choice are one; a space parts, too.</summary>
    public static IEnumerable<string> Keys(string field, string cell)
    {
        foreach (var part in cell.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (var from = 0; from < words.Length;)
            {
                var many = words.Length - from;
                while (many > 1 && !Known.ContainsKey((field, Plain(string.Join(' ', words[from..(from + many)]))))) many--;
                yield return Key(field, string.Join(' ', words[from..(from + many)]));
                from += many;
            }
        }
    }
}
