package io.perfcycle.rules.smart;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The words and phrases of a language, found by hash. Each word knows its lists as bits, its number, and the phrases that
 * it begins, longest first.
 */
final class Lexicon {
    private static final int[][] NONE = {};

    private int size;
    private int[] slots = new int[8192];
    /** The short words by their letters, which are one long each, and beside them their numbers. */
    private long[] shortKeys = new long[4096];

    private int[] shortWords = new int[4096];
    private int shorts;
    private char[][] words = new char[2048][];
    private long[] lists = new long[2048];
    private int[] values = new int[2048];
    private int[][][] phrases = new int[2048][][];
    /** Of the phrases that a word begins the second words, a bit for the remainder of each number by 64. */
    private long[] seconds = new long[2048];

    private final char[] buffer = new char[Fold.MAX_WORD];
    private final int[] found = new int[Phrase.MAX_WORDS];

    /**
     * Builds the lexicon.
     *
     * @param entries the entries of each list, parted by bars; a name without a bit among {@code names} is left out
     * @param names the names of the lists in the order of their bits
     */
    Lexicon(Map<String, String> entries, List<String> names) {
        for (int bit = 0; bit < names.size(); bit++) {
            String list = entries.getOrDefault(names.get(bit), "");
            int from = 0;
            while (from < list.length()) {
                int bar = list.indexOf('|', from);
                int to = bar < 0 ? list.length() : bar;
                add(list, from, to, 1L << bit);
                from = to + 1;
            }
        }
    }

    private void add(String text, int begin, int end, long list) {
        int equals = text.indexOf('=', begin);
        boolean valued = equals >= 0 && equals < end;
        int value = valued ? Integer.parseInt(text, equals + 1, end, 10) : -1;
        int stop = valued ? equals : end;
        int count = 0;
        int from = begin;
        while (from < stop) {
            int space = text.indexOf(' ', from);
            int to = space < 0 || space > stop ? stop : space;
            if (count == found.length) {
                throw new IllegalArgumentException(
                        "A phrase has at most " + found.length + " words: " + text.substring(begin, end));
            }
            found[count++] = intern(text, from, to);
            from = to + 1;
        }
        if (count == 1) {
            lists[found[0]] |= list;
            values[found[0]] = value < 0 ? values[found[0]] : value;
        } else if (count > 1) {
            addPhrase(Arrays.copyOf(found, count), list, value);
        }
    }

    /** A phrase is its words, then its lists in two halves, then its number. */
    private void addPhrase(int[] of, long list, int value) {
        seconds[of[0]] |= 1L << of[1];
        int[][] known = phrases[of[0]] == null ? NONE : phrases[of[0]];
        int at = 0;
        while (at < known.length && Phrase.length(known[at]) >= of.length) {
            if (Phrase.isSame(known[at], of)) {
                Phrase.join(known[at], list, value);
                return;
            }
            at++;
        }
        int[][] more = new int[known.length + 1][];
        System.arraycopy(known, 0, more, 0, at);
        more[at] = Phrase.of(of, list, value);
        System.arraycopy(known, at, more, at + 1, known.length - at);
        phrases[of[0]] = more;
    }

    /** Whether the letters of a word are one long: it has few, all of them ASCII. */
    static boolean isShort(int length) {
        return length <= Long.BYTES;
    }

    /** The letters of a word so far and one more; of more than eight letters it tells nothing. */
    static long key(long key, int letter) {
        return key << Byte.SIZE | letter;
    }

    private static long key(char[] word, int length) {
        long key = 0;
        for (int i = 0; i < length; i++) {
            if (word[i] < 'a' || word[i] > 'z') {
                return 0;
            }
            key = key(key, word[i]);
        }
        return isShort(length) ? key : 0;
    }

    private static int home(long key, int slots) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & slots - 1;
    }

    private void placeShort(long key, int word) {
        int at = home(key, shortKeys.length);
        while (shortKeys[at] != 0) {
            at = at + 1 & shortKeys.length - 1;
        }
        shortKeys[at] = key;
        shortWords[at] = word;
    }

    private void growShorts() {
        long[] keys = shortKeys;
        int[] of = shortWords;
        shortKeys = new long[keys.length * 2];
        shortWords = new int[keys.length * 2];
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != 0) {
                placeShort(keys[at], of[at]);
            }
        }
    }

    private int intern(String text, int from, int to) {
        int length = Fold.fold(text, from, to, buffer);
        if (length < 1) {
            throw new IllegalArgumentException(
                    "A word has 1 to " + Fold.MAX_WORD + " characters: " + text.substring(from, to));
        }
        int known = find(buffer, 0, length, Fold.hash(buffer, 0, length));
        if (known >= 0) {
            return known;
        }
        if (size == words.length) {
            grow();
        }
        words[size] = Arrays.copyOf(buffer, length);
        values[size] = -1;
        place(size, Fold.hash(buffer, 0, length));
        long key = key(buffer, length);
        if (key != 0) {
            if (++shorts > shortKeys.length / 2) {
                growShorts();
            }
            placeShort(key, size);
        }
        return size++;
    }

    private void place(int word, int hash) {
        int at = hash & slots.length - 1;
        while (slots[at] != 0) {
            at = at + 1 & slots.length - 1;
        }
        slots[at] = word + 1;
    }

    private void grow() {
        int more = size * 2;
        words = Arrays.copyOf(words, more);
        lists = Arrays.copyOf(lists, more);
        values = Arrays.copyOf(values, more);
        phrases = Arrays.copyOf(phrases, more);
        seconds = Arrays.copyOf(seconds, more);
        slots = new int[more * 4];
        for (int word = 0; word < size; word++) {
            place(word, Fold.hash(words[word], 0, words[word].length));
        }
    }

    /**
     * Looks a word of at most eight plain letters up.
     *
     * @param key its letters, see {@link #key}
     * @return its number; -1 if no list has it
     */
    int find(long key) {
        long[] keys = shortKeys;
        int at = home(key, keys.length);
        for (long known = keys[at]; known != 0; known = keys[at]) {
            if (known == key) {
                return shortWords[at];
            }
            at = at + 1 & keys.length - 1;
        }
        return -1;
    }

    /**
     * Looks a folded word up.
     *
     * @param text where it stands
     * @param from its first character
     * @param length how many
     * @param hash their hash
     * @return its number; -1 if no list has it
     */
    int find(char[] text, int from, int length, int hash) {
        int at = hash & slots.length - 1;
        for (int found = slots[at]; found != 0; found = slots[at]) {
            char[] known = words[found - 1];
            if (known.length == length && isSame(known, text, from)) {
                return found - 1;
            }
            at = at + 1 & slots.length - 1;
        }
        return -1;
    }

    private static boolean isSame(char[] known, char[] text, int from) {
        for (int i = 0; i < known.length; i++) {
            if (known[i] != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    long lists(int word) {
        return lists[word];
    }

    int value(int word) {
        return values[word];
    }

    /** Whether a phrase may begin with two words; if not, none does. */
    boolean mayBegin(int first, int second) {
        return (seconds[first] >>> second & 1) != 0;
    }

    /** The phrases that a word begins, longest first; null for none. */
    int @org.jspecify.annotations.Nullable [][] phrases(int word) {
        return phrases[word];
    }
}
