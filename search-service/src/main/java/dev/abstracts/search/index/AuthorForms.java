package dev.abstracts.search.index;

import java.util.Collection;

/**
 * The shorter ways to write a name: {@code Jean-Pierre A. Serre} is also {@code J P A Serre} and {@code J Serre}, so that
 * readers who only know initials find the paper.
 */
final class AuthorForms {

    private AuthorForms() {}

    /** Adds the forms of a name with given names before the family name; none for a name of one word. */
    static void add(String name, Collection<String> forms) {
        int family = name.lastIndexOf(' ') + 1;
        if (family == 0 || family == name.length()) {
            return;
        }
        StringBuilder initials = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < family; i++) {
            char c = name.charAt(i);
            if (Character.isLetter(c) && start) {
                initials.append(c).append(' ');
            }
            start = !Character.isLetter(c) && c != '\'' && c != '’';
        }
        if (initials.isEmpty()) {
            return;
        }
        String last = name.substring(family);
        forms.add(initials + last);
        if (initials.length() > 2) {
            forms.add(initials.substring(0, 2) + last);
        }
    }
}
