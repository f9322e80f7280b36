package dev.abstracts.enrich.tag;

import dev.abstracts.enrich.tag.TagEntry.Flag;
import dev.abstracts.enrich.text.CsvTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Tells mentions in passing: what a paper is not about ({@code unlike X}), examples and uses to come ({@code applications such
 * as X}, {@code paves the way for X}), and, of topics, what the first sentence says about the world, of methods, what is said before the paper speaks of itself. The words that tell are
 * data, {@code cues.csv}.
 */
final class PassingMentions {

    /** A text with fewer sentences has none that is only background. */
    private static final int SENTENCES_WITH_BACKGROUND = 4;

    private static final TagEntry BEFORE = cue("cue:before");
    private static final TagEntry SENTENCE = cue("cue:sentence");
    private static final TagEntry OWN = cue("cue:own");

    private final PhraseAutomaton cues;

    private PassingMentions(PhraseAutomaton cues) {
        this.cues = cues;
    }

    private static TagEntry cue(String id) {
        return new TagEntry(id, id, List.of(), List.of(), Set.<Flag>of(), TagContext.NONE);
    }

    static PassingMentions load(Vocabulary vocabulary) {
        List<Phrase> phrases = new ArrayList<>();
        for (CsvTable.Row row : CsvTable.read(PassingMentions.class, "cues.csv", List.of("words", "where"))) {
            TagEntry where =
                    switch (row.value(1)) {
                        case "before" -> BEFORE;
                        case "sentence" -> SENTENCE;
                        case "own" -> OWN;
                        default -> throw row.mistake("%s is none of before, sentence, own".formatted(row.value(1)));
                    };
            phrases.addAll(Phrase.of(where, row.value(0), vocabulary));
        }
        return new PassingMentions(PhraseAutomaton.of(phrases));
    }

    /**
     * What is only mentioned in passing.
     *
     * @param starts the numbers of the words at which a mention in passing would start
     * @param own the first sentence that speaks of the paper itself; 0 if none says so
     */
    record Passing(BitSet starts, int own) {

        static final Passing NOTHING = new Passing(new BitSet(), 0);
    }

    Passing find(Words words) {
        BitSet passing = new BitSet(words.count());
        int[] own = {Integer.MAX_VALUE};
        cues.find(words, (phrase, first, behind) -> {
            if (phrase.entry() == OWN) {
                own[0] = Math.min(own[0], words.sentence(first));
            }
            if (behind >= words.count() || phrase.entry() == OWN) {
                return;
            }
            if (phrase.entry() == BEFORE) {
                if (words.isJoined(behind)) {
                    passing.set(behind);
                }
            } else {
                int sentence = words.sentence(first);
                for (int i = behind; i < words.count() && words.sentence(i) <= sentence && !passing.get(i); i++) {
                    passing.set(i);
                }
            }
        });
        return new Passing(passing, own[0] == Integer.MAX_VALUE ? 0 : own[0]);
    }

    /**
     * Whether a mention only says what the world does, or what others use: that of a topic in the first sentence of several, that of
     * a method, model or data set before the first sentence that speaks of the paper itself.
     */
    static boolean isBackground(TagEntry entry, Words words, int word, int own) {
        if (words.sentenceCount() < SENTENCES_WITH_BACKGROUND) {
            return false;
        }
        int sentence = words.sentence(word);
        return entry.isTopic() && sentence == 0 || entry.isMeans() && sentence < own;
    }
}
