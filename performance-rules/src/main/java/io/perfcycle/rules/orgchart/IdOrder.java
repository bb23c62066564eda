package io.perfcycle.rules.orgchart;

import java.util.Collection;
import java.util.Comparator;

/**
 * The order in which lists of ids are given: as numbers when all are numbers, else by code point.
 *
 * <p>A number is an optional minus, ASCII digits and optionally a point with more digits, of any length. Ids stay texts:
 * {@code 7}, {@code 07} and {@code 7.0} are three different ids of equal number, and stand next to each other in the
 * order of their code points. Thus both orders tell any two different texts apart.
 */
public final class IdOrder {
    /** Unsigned by code point, so that characters beyond the basic plane come last. */
    public static final Comparator<String> BY_CODE_POINT = IdOrder::compareCodePoints;

    /** By number, equal numbers by code point. Only for texts that {@link #isNumber} accepts. */
    public static final Comparator<String> BY_NUMBER =
            ((Comparator<String>) IdOrder::compareNumbers).thenComparing(BY_CODE_POINT);

    private IdOrder() {}

    /**
     * The order for these ids.
     *
     * @param ids all the ids that will be compared
     * @return {@link #BY_NUMBER} when every id is a number, else {@link #BY_CODE_POINT}
     */
    public static Comparator<String> of(Collection<String> ids) {
        for (String id : ids) {
            if (!isNumber(id)) {
                return BY_CODE_POINT;
            }
        }
        return BY_NUMBER;
    }

    /**
     * Whether an id reads as a number. Takes time linear in its length.
     *
     * @param id the id
     * @return whether it is an optional minus, digits, and optionally a point followed by digits
     */
    public static boolean isNumber(String id) {
        int whole = sign(id);
        int point = digitsFrom(id, whole);
        if (point == whole) {
            return false;
        }
        return point == id.length()
                || (id.charAt(point) == '.' && point + 1 < id.length() && digitsFrom(id, point + 1) == id.length());
    }

    private static int sign(String id) {
        return id.startsWith("-") ? 1 : 0;
    }

    private static int digitsFrom(String id, int from) {
        int at = from;
        while (at < id.length() && id.charAt(at) >= '0' && id.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static int compareNumbers(String a, String b) {
        int signOfA = signum(a);
        int signOfB = signum(b);
        if (signOfA != signOfB) {
            return Integer.compare(signOfA, signOfB);
        }
        return signOfA * compareMagnitudes(a, b);
    }

    private static int signum(String id) {
        for (int i = sign(id); i < id.length(); i++) {
            if (id.charAt(i) != '0' && id.charAt(i) != '.') {
                return id.startsWith("-") ? -1 : 1;
            }
        }
        return 0;
    }

    private static int compareMagnitudes(String a, String b) {
        int fromA = firstDigitThatCounts(a);
        int fromB = firstDigitThatCounts(b);
        int pointOfA = digitsFrom(a, fromA);
        int pointOfB = digitsFrom(b, fromB);
        if (pointOfA - fromA != pointOfB - fromB) {
            return Integer.compare(pointOfA - fromA, pointOfB - fromB);
        }
        int whole = compareDigits(a, fromA, pointOfA, b, fromB, pointOfB);
        return whole != 0 ? whole : compareDigits(a, pointOfA + 1, a.length(), b, pointOfB + 1, b.length());
    }

    private static int firstDigitThatCounts(String id) {
        int at = sign(id);
        while (at < id.length() && id.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    /** Digit by digit from the left; where one text has ended it continues with zeros. */
    private static int compareDigits(String a, int fromA, int toA, String b, int fromB, int toB) {
        int length = Math.max(toA - fromA, toB - fromB);
        for (int i = 0; i < length; i++) {
            char digitOfA = fromA + i < toA ? a.charAt(fromA + i) : '0';
            char digitOfB = fromB + i < toB ? b.charAt(fromB + i) : '0';
            if (digitOfA != digitOfB) {
                return Character.compare(digitOfA, digitOfB);
            }
        }
        return 0;
    }

    private static int compareCodePoints(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return compareUnits(a.charAt(i), b.charAt(i));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** At the first difference a surrogate belongs to a greater code point than any other unit. */
    private static int compareUnits(char a, char b) {
        boolean surrogateA = Character.isSurrogate(a);
        boolean surrogateB = Character.isSurrogate(b);
        return surrogateA == surrogateB ? Character.compare(a, b) : Boolean.compare(surrogateA, surrogateB);
    }
}
