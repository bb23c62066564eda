package io.perfcycle.rules.smart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words of a language by which the rules read a text: lists such as {@code weak} or {@code vague}, the names of
 * months, numbers, the template of the rewritten goal. {@code docs/smart.md} names the lists.
 *
 * <p>Lists are data. A host adds words, takes some away, adds lists of its own, or brings a whole language as lists.
 * Case does not count, the default locale takes no part. Immutable and thread safe; made once and kept.
 */
public final class SmartLanguage {
    private static final String BUNDLE = "io.perfcycle.rules.smart.words";
    private static final String TAG = "tag";
    private static final int MAX_LISTS = 64;

    private final Map<String, List<String>> entries;
    private final List<String> names;
    private final Lexicon lexicon;
    private final boolean verbsLast;

    private SmartLanguage(Map<String, List<String>> entries) {
        this.entries = entries;
        List<String> all = new ArrayList<>(Lists.NAMES);
        for (String name : entries.keySet()) {
            if (!all.contains(name) && isList(name)) {
                all.add(name);
            }
        }
        if (all.size() > MAX_LISTS) {
            throw new IllegalArgumentException("A language has at most " + MAX_LISTS + " lists, not " + all.size());
        }
        this.names = List.copyOf(all);
        this.lexicon = new Lexicon(entries, names);
        this.verbsLast = text("verbs").equals("last");
    }

    private static boolean isList(String name) {
        return !name.equals(TAG) && !name.equals("verbs") && !name.startsWith("rewrite");
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
     * @throws IllegalArgumentException if a phrase or word is too long, or there are more than 64 lists
     */
    public static SmartLanguage of(Map<String, List<String>> lists) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        lists.forEach((name, words) -> copy.put(name, List.copyOf(words)));
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
        List<String> more = new ArrayList<>(entries.getOrDefault(list, List.of()));
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
        List<String> fewer = new ArrayList<>(entries.getOrDefault(list, List.of()));
        fewer.removeAll(List.of(words));
        return replaced(list, fewer);
    }

    private SmartLanguage replaced(String list, List<String> words) {
        Map<String, List<String>> copy = new LinkedHashMap<>(entries);
        copy.put(list, List.copyOf(words));
        return new SmartLanguage(copy);
    }

    /** {@return the language of the words and of the rewritten goal} */
    public Locale locale() {
        return Locale.forLanguageTag(text(TAG));
    }

    /**
     * The entries of a list.
     *
     * @param list its name
     * @return the words and phrases; none for a list that is not known
     */
    public List<String> words(String list) {
        return entries.getOrDefault(list, List.of());
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
        List<String> words = entries.getOrDefault(key, List.of());
        return words.isEmpty() ? "" : words.get(0);
    }

    private static SmartLanguage shipped(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, SmartLanguage.class.getModule());
        Map<String, List<String>> entries = new LinkedHashMap<>();
        for (String name : Lists.NAMES) {
            entries.put(name, split(bundle.getString(name)));
        }
        for (String name : List.of(TAG, "verbs", "rewrite", "rewrite-source")) {
            entries.put(name, List.of(bundle.getString(name)));
        }
        for (String name : List.of("rewrite-raise", "rewrite-lower", "rewrite-keep")) {
            entries.put(name, List.of(bundle.getString(name)));
        }
        return new SmartLanguage(entries);
    }

    private static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from < line.length()) {
            int bar = line.indexOf('|', from);
            int to = bar < 0 ? line.length() : bar;
            words.add(line.substring(from, to));
            from = to + 1;
        }
        return words;
    }

    /** Loaded when first asked for. */
    private static final class English {
        static final SmartLanguage WORDS = shipped(Locale.ROOT);
    }

    /** Loaded when first asked for. */
    private static final class German {
        static final SmartLanguage WORDS = shipped(Locale.GERMAN);
    }
}
