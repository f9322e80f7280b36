package dev.abstracts.enrich.tag;

import dev.abstracts.enrich.tag.Abbreviations.Definition;
import dev.abstracts.enrich.tag.PassingMentions.Passing;
import dev.abstracts.enrich.tag.TagContext.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places that name entries: all names by the automaton, without those whose case, neighbours or context say that
 * something else is meant, the leftmost and longest of those that overlap, and uses of abbreviations that the text defines.
 */
final class MentionFinder {

    static final String NAME = "gazetteer";
    static final String ACRONYM = "gazetteer-acronym";
    static final String ABBREVIATION = "abbreviation";

    /** Prefixes that turn a name around: what is non-Gaussian is not Gaussian. */
    private static final Set<String> TURNING_PREFIXES = Set.of(
            "non", "anti", "quasi", "pseudo", "semi", "un", "post", "pre", "sub", "super", "inter", "multi", "near",
            "ex");

    private static final Set<String> TURNING_SUFFIXES = Set.of("free", "less", "agnostic");

    private static final Pattern COORDINATES =
            Pattern.compile("[\\s~]{0,2}[JBG]?\\d{4,}(\\.\\d+)?[-+\u2212\u2013]\\d{2,}");

    private final Vocabulary vocabulary;
    private final PhraseAutomaton automaton;

    private final PassingMentions passingMentions;

    private MentionFinder(Vocabulary vocabulary, PhraseAutomaton automaton, PassingMentions passingMentions) {
        this.vocabulary = vocabulary;
        this.automaton = automaton;
        this.passingMentions = passingMentions;
    }

    static MentionFinder of(TagGazetteer gazetteer) {
        Vocabulary vocabulary = new Vocabulary();
        List<Phrase> phrases = new ArrayList<>();
        for (TagEntry entry : gazetteer.entries()) {
            for (String name : entry.names()) {
                phrases.addAll(Phrase.of(entry, name, vocabulary));
            }
            entry.context().words().forEach(word -> vocabulary.add(Phrase.lowerCase(word)));
            entry.context().notWords().forEach(word -> vocabulary.add(Phrase.lowerCase(word)));
        }
        PassingMentions passing = PassingMentions.load(vocabulary);
        return new MentionFinder(vocabulary, PhraseAutomaton.of(phrases), passing);
    }

    TextMentions find(@Nullable String title, String abstractText, List<String> categories) {
        Words titleWords = Words.of(title == null ? "" : title, vocabulary);
        Words textWords = Words.of(abstractText, vocabulary);
        long[] present = new long[vocabulary.size() / Long.SIZE + 1];
        mark(titleWords, present);
        mark(textWords, present);
        Predicate<String> isInText = word -> {
            int number = vocabulary.find(word);
            return number != Vocabulary.UNKNOWN && (present[number / Long.SIZE] & 1L << number) != 0;
        };
        List<Mention> inTitle = title == null ? List.of() : mentions(title, titleWords, categories, isInText, false);
        List<Mention> inText = mentions(abstractText, textWords, categories, isInText, true);
        for (Definition definition : Abbreviations.in(abstractText)) {
            DefinedForm form = DefinedForm.of(definition, abstractText, inText);
            inText = form.applyTo(inText, abstractText);
            if (title != null) {
                inTitle = form.applyTo(inTitle, title);
            }
        }
        return new TextMentions(longest(inTitle), longest(inText));
    }

    private static void mark(Words words, long[] present) {
        for (int i = 0; i < words.count(); i++) {
            int number = words.number(i);
            if (number != Vocabulary.UNKNOWN) {
                present[number / Long.SIZE] |= 1L << number;
            }
        }
    }

    private List<Mention> mentions(
            String text, Words words, List<String> categories, Predicate<String> isInText, boolean mayPass) {
        List<Mention> found = new ArrayList<>();
        Passing passing = mayPass ? passingMentions.find(words) : Passing.NOTHING;
        automaton.find(words, (phrase, first, behind) -> {
            TagEntry entry = phrase.entry();
            if (!phrase.isWritten(text, words, first)
                    || isTurned(text, words, first, behind)
                    || isInAddress(text, words.start(first))
                    || isNameOfObject(text, entry, words.end(behind - 1))) {
                return;
            }
            Verdict verdict = entry.context() == TagContext.NONE
                    ? Verdict.MEANT
                    : entry.context().verdict(categories, isInText);
            if (verdict == Verdict.MEANT || verdict == Verdict.UNKNOWN && !phrase.isAcronym()) {
                boolean inPassing = mayPass
                        && (passing.starts().get(first)
                                || PassingMentions.isBackground(entry, words, first, passing.own()));
                String rule = phrase.isAcronym() ? ACRONYM : NAME;
                found.add(
                        new Mention(entry, words.start(first), words.end(behind - 1), rule, inPassing, phrase.loose()));
            }
        });
        return found;
    }

    /** Whether the name is part of an address, which says where something is kept, not what the paper is about. */
    private static boolean isInAddress(String text, int start) {
        if (start == 0 || "/.".indexOf(text.charAt(start - 1)) < 0) {
            return false;
        }
        int begin = start;
        while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1)) && begin > start - 200) {
            begin--;
        }
        return text.startsWith("http", begin) || text.startsWith("www.", begin) || text.startsWith("(http", begin);
    }

    /** Whether a survey's name begins that of something in the sky: {@code IRAS 01234+5678}. */
    private static boolean isNameOfObject(String text, TagEntry entry, int end) {
        return entry.kind().equals("dataset")
                && COORDINATES.matcher(text).region(end, text.length()).lookingAt();
    }

    private static boolean isTurned(String text, Words words, int first, int behind) {
        if (first > 0 && words.isJoined(first)) {
            int end = words.end(first - 1);
            boolean hyphen = words.start(first) == end + 1 && "-\u2010\u2011\u2013".indexOf(text.charAt(end)) >= 0;
            String before = text.substring(words.start(first - 1), end);
            if (hyphen && TURNING_PREFIXES.contains(Phrase.lowerCase(before)) || before.equals("non")) {
                return true;
            }
        }
        if (behind < words.count() && words.isJoined(behind)) {
            int start = words.start(behind);
            boolean hyphen =
                    start == words.end(behind - 1) + 1 && "-\u2010\u2011\u2013".indexOf(text.charAt(start - 1)) >= 0;
            return hyphen && TURNING_SUFFIXES.contains(Phrase.lowerCase(text.substring(start, words.end(behind))));
        }
        return false;
    }

    private static List<Mention> longest(List<Mention> found) {
        List<Mention> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Mention::start)
                .thenComparing(Comparator.comparingInt(Mention::end).reversed()));
        List<Mention> kept = new ArrayList<>(sorted.size());
        int end = 0;
        for (Mention mention : sorted) {
            if (mention.start() >= end) {
                kept.add(mention);
                end = mention.end();
            }
        }
        return kept;
    }
}
