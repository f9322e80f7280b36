package dev.abstracts.enrich.tag;

import java.util.LinkedHashSet;
import java.util.Set;

/** The ways in which papers write one word: singular and plural, American and British. Words are in lower case. */
final class Spelling {

    private static final String[][] AMERICAN_BRITISH = {
        {"iza", "isa"},
        {"izi", "isi"},
        {"ize", "ise"},
        {"behavior", "behaviour"},
        {"neighbor", "neighbour"},
        {"color", "colour"},
        {"tumor", "tumour"},
        {"flavor", "flavour"},
        {"eling", "elling"},
        {"eled", "elled"},
        {"center", "centre"},
        {"fiber", "fibre"},
        {"meter", "metre"},
        {"defense", "defence"},
        {"catalog", "catalogue"},
        {"analog", "analogue"},
    };
    private static final int SHORT = 3;

    private Spelling() {}

    /** One spelling that stands for all of a word's. */
    static String canonical(String word) {
        String singular = singular(word);
        for (String[] pair : AMERICAN_BRITISH) {
            if (singular.contains(pair[1])) {
                return singular.replace(pair[1], pair[0]);
            }
        }
        return singular;
    }

    /** All spellings of a canonical word. */
    static Set<String> forms(String canonical) {
        Set<String> forms = new LinkedHashSet<>();
        addNumbers(forms, canonical);
        for (String[] pair : AMERICAN_BRITISH) {
            if (canonical.contains(pair[0])) {
                addNumbers(forms, canonical.replace(pair[0], pair[1]));
            }
        }
        return forms;
    }

    private static void addNumbers(Set<String> forms, String word) {
        forms.add(word);
        if (word.length() < SHORT) {
            return;
        }
        forms.add(plural(word));
        if (word.endsWith("ix") || word.endsWith("ex")) {
            forms.add(word.substring(0, word.length() - 2) + "ices");
        } else if (word.endsWith("sis")) {
            forms.add(word.substring(0, word.length() - 2) + "es");
        } else if (word.endsWith("nova") || word.endsWith("nebula")) {
            forms.add(word + "e");
        } else if (word.endsWith("rum") || word.endsWith("uum") || word.endsWith("ium")) {
            forms.add(word.substring(0, word.length() - 2) + "a");
        } else if (word.endsWith("aton")) {
            forms.add(word.substring(0, word.length() - 2) + "a");
        }
    }

    private static String plural(String word) {
        int length = word.length();
        if (word.endsWith("y") && "aeiou".indexOf(word.charAt(length - 2)) < 0) {
            return word.substring(0, length - 1) + "ies";
        }
        return word.endsWith("s")
                        || word.endsWith("x")
                        || word.endsWith("z")
                        || word.endsWith("ch")
                        || word.endsWith("sh")
                ? word + "es"
                : word + "s";
    }

    private static String singular(String word) {
        int length = word.length();
        if (length <= SHORT || !word.endsWith("s") || Character.isDigit(word.charAt(length - 2))) {
            return word;
        }
        if (word.endsWith("ies") && length > SHORT + 1) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, length - 2);
        }
        return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") ? word : word.substring(0, length - 1);
    }
}
