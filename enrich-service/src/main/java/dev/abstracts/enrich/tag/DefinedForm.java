package dev.abstracts.enrich.tag;

import dev.abstracts.enrich.tag.Abbreviations.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a text's own abbreviation stands for: the entry that its long form names, or something that the gazetteer does not
 * know, and then the gazetteer's meaning of the short form does not hold in this text.
 */
record DefinedForm(
        Definition definition, String longForm, @Nullable TagEntry entry) {

    static DefinedForm of(Definition definition, String text, List<Mention> mentions) {
        Mention best = null;
        for (Mention mention : mentions) {
            if (mention.end() == definition.end()
                    && mention.start() <= definition.start() + 1
                    && (best == null || mention.length() > best.length())) {
                best = mention;
            }
        }
        String longForm = text.substring(definition.start(), definition.end());
        return new DefinedForm(definition, longForm, best == null ? null : best.entry());
    }

    List<Mention> applyTo(List<Mention> mentions, String text) {
        List<Mention> kept = new ArrayList<>(mentions.size() + 4);
        String shortForm = definition.shortForm();
        for (Mention mention : mentions) {
            boolean isShortForm = isUse(text, mention, shortForm);
            if (!isShortForm || (entry == null ? hasWordsOf(mention.entry()) : mention.entry() == entry)) {
                kept.add(mention);
            }
        }
        if (entry != null) {
            addUses(kept, text, shortForm, entry);
        }
        return kept;
    }

    private static boolean isUse(String text, Mention mention, String shortForm) {
        int more = mention.length() - shortForm.length();
        return text.startsWith(shortForm, mention.start())
                && (more == 0 || more == 1 && text.charAt(mention.end() - 1) == 's');
    }

    /** Another wording of a name: {@code generative adversarial nets (GAN)}. */
    private boolean hasWordsOf(TagEntry meaning) {
        String defined = longForm.toLowerCase(Locale.ROOT);
        for (String name : meaning.names()) {
            int shared = 0;
            List<String> words = Phrase.words(name.toLowerCase(Locale.ROOT));
            for (String word : words) {
                shared += word.length() > 3 && defined.contains(word.substring(0, Math.min(5, word.length()))) ? 1 : 0;
            }
            if (shared > 0 && 2 * shared >= words.size()) {
                return true;
            }
        }
        return false;
    }

    private static void addUses(List<Mention> kept, String text, String shortForm, TagEntry entry) {
        for (int at = text.indexOf(shortForm); at >= 0; at = text.indexOf(shortForm, at + shortForm.length())) {
            int end = at + shortForm.length();
            boolean plural = end < text.length() && text.charAt(end) == 's';
            int behind = plural ? end + 1 : end;
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = behind == text.length() || !Character.isLetterOrDigit(text.charAt(behind));
            int start = at;
            if (starts && ends && kept.stream().noneMatch(m -> m.start() == start && m.entry() == entry)) {
                kept.add(new Mention(entry, at, behind, MentionFinder.ABBREVIATION, false, false));
            }
        }
    }
}
