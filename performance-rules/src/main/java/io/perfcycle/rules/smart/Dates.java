package io.perfcycle.rules.smart;

import java.util.Arrays;

/**
 * The dates that a text names: days, months, quarters, half-years, years, and words such as <i>next quarter</i>. Each has
 * its first and last day where they are known. Used again for the next text; not thread safe.
 */
final class Dates {
    /** The last day is not known: a period that the text does not fix, or a year that nobody said. */
    static final long OPEN = Long.MAX_VALUE;

    private static final int MAX = 16;

    private static final long NAMES = Lists.MONTH | Lists.QUARTER | Lists.HALF_YEAR | Lists.RELATIVE | Lists.WITHIN;

    /** So many words before a date can say that it is only compared with. */
    private static final int WINDOW = 5;

    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2199;

    int count;
    final int[] token = new int[MAX];
    final int[] end = new int[MAX];
    final long[] first = new long[MAX];
    final long[] last = new long[MAX];
    final boolean[] deadline = new boolean[MAX];
    /** Whether something is only compared with it. */
    final boolean[] reference = new boolean[MAX];

    final boolean[] impossible = new boolean[MAX];
    /** By token, whether it belongs to a date. */
    private boolean[] taken = new boolean[64];
    /** Behind the last token that belongs to one. */
    private int reach;

    private int year;

    /**
     * Finds the dates.
     *
     * @param tokens the text
     * @param assumed the year of a date without one; 0 if not known
     */
    void read(Tokens tokens, int assumed) {
        Arrays.fill(taken, 0, reach, false);
        reach = 0;
        count = 0;
        year = assumed;
        if (!tokens.digits && (tokens.present & NAMES) == 0) {
            return;
        }
        if (taken.length < tokens.count) {
            taken = new boolean[tokens.from.length];
        }
        int at = 0;
        while (at < tokens.count) {
            boolean plain =
                    tokens.kind[at] == Tokens.WORD ? (tokens.lists[at] & NAMES) == 0 : tokens.kind[at] > Tokens.LABEL;
            at = plain ? at + 1 : Math.max(dateAt(tokens, at), at + 1);
        }
    }

    boolean isTaken(int at) {
        return at < taken.length && taken[at];
    }

    /** Reads one date and goes behind it; stays where there is none. */
    private int dateAt(Tokens tokens, int at) {
        byte kind = tokens.kind[at];
        if (kind == Tokens.DATE) {
            return exact(tokens, at);
        }
        if (kind == Tokens.NUMBER || kind == Tokens.LABEL) {
            int dayAndMonth = dayThenMonth(tokens, at);
            return dayAndMonth > at ? dayAndMonth : quarterOrYear(tokens, at);
        }
        long lists = tokens.lists[at];
        if ((lists & Lists.MONTH) != 0) {
            return month(tokens, at);
        }
        if ((lists & (Lists.QUARTER | Lists.HALF_YEAR)) != 0) {
            boolean quarter = (lists & Lists.QUARTER) != 0;
            return period(tokens, at, at + 1, quarter ? 3 : 6, tokens.value[at]);
        }
        if ((lists & Lists.RELATIVE) != 0) {
            return put(tokens, at, at + 1, OPEN, OPEN);
        }
        return (lists & Lists.WITHIN) != 0 ? within(tokens, at) : at;
    }

    private int exact(Tokens tokens, int at) {
        int day = tokens.value[at];
        int next = put(tokens, at, at + 1, day, day);
        markImpossible(day == Tokens.IMPOSSIBLE);
        return next;
    }

    private int dayThenMonth(Tokens tokens, int at) {
        int day = tokens.value[at];
        int month = at + 1;
        month += tokens.isKind(month, Tokens.STOP) ? 1 : 0;
        boolean of = tokens.is(month, Lists.PREPOSITION) && !tokens.is(month, Lists.DEADLINE);
        month += of && tokens.is(month + 1, Lists.MONTH) ? 1 : 0;
        if (day < 1 || day > 99 || !tokens.is(month, Lists.MONTH)) {
            return at;
        }
        return day(tokens, at, month + 1, tokens.value[month], day);
    }

    private int day(Tokens tokens, int at, int behind, int month, int day) {
        int comma = tokens.isKind(behind, Tokens.COMMA) ? 1 : 0;
        boolean said = isYear(tokens, behind + comma);
        int in = said ? tokens.value[behind + comma] : year;
        int next = said ? behind + comma + 1 : behind;
        int exact = Calendar.day(in, month, day);
        boolean known = in > 0 && exact != Tokens.IMPOSSIBLE;
        put(tokens, at, next, known ? exact : OPEN, known ? exact : OPEN);
        markImpossible(exact == Tokens.IMPOSSIBLE);
        return next;
    }

    private void markImpossible(boolean is) {
        if (count > 0 && count <= MAX && is) {
            impossible[count - 1] = true;
        }
    }

    /** The month with its day or year behind it; alone only as a name (May, not may) after a word such as in or by. */
    private int month(Tokens tokens, int at) {
        int behind = at + 1;
        int day =
                tokens.isKind(behind, Tokens.NUMBER) || tokens.isKind(behind, Tokens.LABEL) ? tokens.value[behind] : 0;
        boolean name = tokens.capital[at] || !tokens.is(at, Lists.AUXILIARY);
        if (name && day >= 1 && day <= 99 && !tokens.isKind(behind + 1, Tokens.PERCENT)) {
            return day(tokens, at, behind + 1, tokens.value[at], day);
        }
        boolean said = isYear(tokens, behind);
        boolean fits = tokens.is(before(tokens, at), Lists.DEADLINE | Lists.REFERENCE | Lists.FROM | Lists.TO);
        if (!said && !(tokens.capital[at] && fits)) {
            return at;
        }
        int in = said ? tokens.value[behind] : year;
        int month = tokens.value[at];
        int next = said ? behind + 1 : behind;
        if (in == 0) {
            return put(tokens, at, next, OPEN, OPEN);
        }
        int last = Calendar.day(in, month, Calendar.length(in, month));
        return put(tokens, at, next, Calendar.day(in, month, 1), last);
    }

    /** A number that is a year after a word such as in or by, or before a quarter; or German "3. Quartal". */
    private int quarterOrYear(Tokens tokens, int at) {
        int noun = at + 1 + (tokens.isKind(at + 1, Tokens.STOP) ? 1 : 0);
        int number = tokens.value[at];
        if (tokens.is(noun, Lists.QUARTER_NOUN) && number >= 1 && number <= 4) {
            return period(tokens, at, noun + 1, 3, number);
        }
        if (!isYear(tokens, at)) {
            return at;
        }
        if (tokens.is(at + 1, Lists.QUARTER)) {
            return periodIn(tokens, at, at + 2, 3, tokens.value[at + 1], number);
        }
        boolean last = at + 1 == tokens.count || tokens.kind[at + 1] != Tokens.WORD || tokens.lists[at + 1] != 0;
        if (!last || !tokens.is(before(tokens, at), Lists.DEADLINE | Lists.FROM | Lists.PREPOSITION)) {
            return at;
        }
        return put(tokens, at, at + 1, Calendar.day(number, 1, 1), Calendar.day(number, 12, 31));
    }

    private int period(Tokens tokens, int at, int behind, int months, int number) {
        boolean of = tokens.is(behind, Lists.PREPOSITION) && isYear(tokens, behind + 1);
        int said = behind + (of ? 1 : 0);
        return isYear(tokens, said)
                ? periodIn(tokens, at, said + 1, months, number, tokens.value[said])
                : periodIn(tokens, at, behind, months, number, year);
    }

    private int periodIn(Tokens tokens, int at, int next, int months, int number, int in) {
        if (in == 0) {
            return put(tokens, at, next, OPEN, OPEN);
        }
        int month = number * months;
        int last = Calendar.day(in, month, Calendar.length(in, month));
        return put(tokens, at, next, Calendar.day(in, month - months + 1, 1), last);
    }

    private int within(Tokens tokens, int at) {
        boolean number = tokens.isKind(at + 1, Tokens.NUMBER) || tokens.is(at + 1, Lists.NUMBER);
        return number && tokens.is(at + 2, Lists.LONG_PERIOD) ? put(tokens, at, at + 3, OPEN, OPEN) : at;
    }

    private static boolean isYear(Tokens tokens, int at) {
        return tokens.isKind(at, Tokens.NUMBER)
                && tokens.to[at] - tokens.from[at] == 4
                && tokens.value[at] >= MIN_YEAR
                && tokens.value[at] <= MAX_YEAR;
    }

    /** The token before a date, behind articles and words such as "end of". */
    private static int before(Tokens tokens, int at) {
        int before = at - 1;
        while (before >= 0 && !tokens.is(before, Lists.DEADLINE) && tokens.is(before, Lists.DETERMINER | Lists.END)) {
            before--;
        }
        return before;
    }

    private int put(Tokens tokens, int at, int next, long begins, long ends) {
        Arrays.fill(taken, at, next, true);
        reach = Math.max(reach, next);
        if (count < MAX) {
            int before = before(tokens, at);
            token[count] = at;
            end[count] = next;
            first[count] = begins;
            last[count] = ends;
            impossible[count] = false;
            boolean until = tokens.is(before, Lists.DEADLINE | Lists.TO);
            boolean from = tokens.is(before, Lists.FROM);
            reference[count] = isReference(tokens, before, until);
            deadline[count] = until && !from && !reference[count];
            count++;
        }
        return next;
    }

    /** Since May, compared with the average of 2024, than in 2024. */
    private boolean isReference(Tokens tokens, int before, boolean until) {
        if (until) {
            return tokens.is(before - 1, Lists.BASE);
        }
        for (int at = before; at > before - WINDOW && at >= 0 && !taken[at]; at--) {
            if (tokens.is(at, Lists.BASE) || (at == before && tokens.is(at, Lists.REFERENCE))) {
                return true;
            }
            if (tokens.is(at, Lists.DEADLINE) || tokens.kind[at] != Tokens.WORD) {
                return false;
            }
        }
        return false;
    }

    /** Whether the text says when. A date that something is only compared with says nothing. */
    boolean isTimed() {
        for (int i = 0; i < count; i++) {
            if (!reference[i] && !impossible[i]) {
                return true;
            }
        }
        return false;
    }

    /** The first date that is not in the calendar; -1 for none. */
    int impossible() {
        for (int i = 0; i < count; i++) {
            if (impossible[i]) {
                return i;
            }
        }
        return -1;
    }

    /** The first deadline, where the text has one and no date of the text agrees with the day; -1 otherwise. */
    int against(long day) {
        int contradicts = -1;
        for (int i = 0; i < count; i++) {
            if (impossible[i] || reference[i]) {
                continue;
            }
            if (last[i] == OPEN || (first[i] - 1 <= day && day <= last[i])) {
                return -1;
            }
            contradicts = contradicts < 0 && deadline[i] ? i : contradicts;
        }
        return contradicts;
    }

    /** The date of the text that ends last, where all are known and at least one is a deadline; -1 otherwise. */
    int latest() {
        int latest = -1;
        boolean hasDeadline = false;
        for (int i = 0; i < count; i++) {
            if (impossible[i] || reference[i]) {
                continue;
            }
            if (last[i] == OPEN) {
                return -1;
            }
            hasDeadline |= deadline[i];
            latest = latest < 0 || last[i] > last[latest] ? i : latest;
        }
        return hasDeadline ? latest : -1;
    }
}
