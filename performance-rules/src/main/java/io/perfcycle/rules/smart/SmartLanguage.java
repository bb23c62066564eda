package io.perfcycle.rules.smart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a language by which the rules read a text: lists such as {@code weak} or {@code vague}, the names of
 * months, numbers, the template of the rewritten goal. {@code docs/smart.md} names the lists.
 *
 * <p>Lists are data. A host adds words, takes some away, adds lists of its own, or brings a whole language as lists.
 * Case does not count, the default locale takes no part. Immutable and thread safe; made once and kept.
 */
public final class SmartLanguage {
    private final Map<String, String> entries;
    private final List<String> names;
    private final Lexicon lexicon;
    private final boolean verbsLast;

    private SmartLanguage(Map<String, String> entries) {
        this.entries = entries;
        List<String> all = new ArrayList<>(Lists.NAMES);
        for (String name : entries.keySet()) {
            if (!all.contains(name) && isList(name)) {
                all.add(name);
            }
        }
        if (all.size() > Lists.MAX) {
            throw new IllegalArgumentException("A language has at most " + Lists.MAX + " lists, not " + all.size());
        }
        this.names = List.copyOf(all);
        this.lexicon = new Lexicon(entries, names);
        this.verbsLast = text("verbs").equals("last");
    }

    private static boolean isList(String name) {
        return !name.equals("tag") && !name.equals("verbs") && !name.startsWith("rewrite");
    }

    /** {@return English} */
    public static SmartLanguage english() {
        return English.WORDS;
    }

    /** {@return German} */
    public static SmartLanguage german() {
        return German.WORDS;
    }

    /**
     * The library's words for a language.
     *
     * @param tag its tag, such as {@code en} or {@code de-CH}; what stands behind the language does not count
     * @return the words; nothing for a language that the library does not have
     */
    public static Optional<SmartLanguage> forTag(String tag) {
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "en" -> Optional.of(english());
            case "de" -> Optional.of(german());
            default -> Optional.empty();
        };
    }

    /**
     * A language out of a host's lists.
     *
     * @param lists the entries of each list by its name: words or phrases of at most eight words, {@code name=value} where
     *     a word stands for a number
     * @return the language
     * @throws IllegalArgumentException if a phrase or word is too long, or there are more than 55 lists
     */
    public static SmartLanguage of(Map<String, List<String>> lists) {
        Map<String, String> copy = new LinkedHashMap<>();
        lists.forEach((name, words) -> copy.put(name, String.join("|", words)));
        return new SmartLanguage(copy);
    }

    /**
     * The same language with more words in a list; a name that is not known makes a list of the host's own.
     *
     * @param list the list
     * @param words the words or phrases
     * @return the language
     */
    public SmartLanguage with(String list, String... words) {
        List<String> more = new ArrayList<>(words(list));
        more.addAll(List.of(words));
        return replaced(list, more);
    }

    /**
     * The same language with fewer words in a list.
     *
     * @param list the list
     * @param words the words or phrases, as they stand in the list
     * @return the language
     */
    public SmartLanguage without(String list, String... words) {
        List<String> fewer = new ArrayList<>(words(list));
        fewer.removeAll(List.of(words));
        return replaced(list, fewer);
    }

    private SmartLanguage replaced(String list, List<String> words) {
        Map<String, String> copy = new LinkedHashMap<>(entries);
        copy.put(list, String.join("|", words));
        return new SmartLanguage(copy);
    }

    /** {@return the language of the words and of the rewritten goal} */
    public Locale locale() {
        return Locale.forLanguageTag(text("tag"));
    }

    /**
     * The entries of a list.
     *
     * @param list its name
     * @return the words and phrases; none for a list that is not known
     */
    public List<String> words(String list) {
        String joined = text(list);
        return joined.isEmpty() ? List.of() : List.of(joined.split("\\|"));
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** Whether a verb stands at the end of its clause, not at the head of the sentence. */
    boolean isVerbsLast() {
        return verbsLast;
    }

    /** The bit of a list, 0 for one that this language does not have. */
    long bit(String list) {
        int at = names.indexOf(list);
        return at < 0 ? 0 : 1L << at;
    }

    String text(String key) {
        return entries.getOrDefault(key, "");
    }

    /** Loaded when first asked for. */
    private static final class English {
        static final SmartLanguage WORDS = new SmartLanguage(WordFile.read("english.words"));
    }

    /** Loaded when first asked for. */
    private static final class German {
        static final SmartLanguage WORDS = new SmartLanguage(WordFile.read("german.words"));
    }
}
