package io.perfcycle.core.privacy;

import io.perfcycle.core.id.DocumentKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many documents of a kind.
 *
 * @param kind the kind
 * @param count how many, 1 or more
 */
public record KindCount(DocumentKind kind, long count) {
    /** Checks the count. */
    public KindCount {
        if (count < 1) {
            throw new IllegalArgumentException("A count is 1 or more, not " + count);
        }
    }

    /**
     * Adds documents to counts.
     *
     * @param counts the counts so far
     * @param kinds the kind of each further document
     * @return the counts with them, in the order of kinds
     */
    public static List<KindCount> plus(List<KindCount> counts, List<DocumentKind> kinds) {
        Map<DocumentKind, Long> sums = new EnumMap<>(DocumentKind.class);
        counts.forEach(each -> sums.merge(each.kind(), each.count(), Long::sum));
        kinds.forEach(kind -> sums.merge(kind, 1L, Long::sum));
        List<KindCount> all = new ArrayList<>();
        sums.forEach((kind, count) -> all.add(new KindCount(kind, count)));
        return List.copyOf(all);
    }
}
