package io.perfcycle.rules.engine;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.privacy.ErasureRequest;
import io.perfcycle.rules.privacy.Identities;
import io.perfcycle.spi.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Searches all documents in key order for the name of an erased person, so many at a time. Since nobody can write that
 * name into a document any more, what is behind the search stays free of it. For one use.
 */
final class NameSearch {
    private static final int PAGE = 200;
    private static final int MAX_SEARCHED = 2000;
    private static final List<DocumentKind> KINDS = Arrays.stream(DocumentKind.values())
            .filter(Identities::canBeIn)
            .sorted(Comparator.comparing(DocumentKind::name))
            .toList();

    private final Desk desk;
    private final EmployeeId person;
    private final DocumentKey own;
    private final int room;
    private final List<DocumentKey> found = new ArrayList<>();
    private @Nullable DocumentKey searchedTo;
    private int searched;

    NameSearch(Desk desk, EmployeeId person, int room) {
        this.desk = desk;
        this.person = person;
        this.own = ErasureRequest.keyOf(person);
        this.room = room;
    }

    /** Goes on from a document; true when the end was reached. */
    boolean from(Optional<DocumentKey> last) {
        searchedTo = last.orElse(null);
        for (DocumentKind kind : KINDS) {
            boolean behind = last.filter(key -> key.kind().name().compareTo(kind.name()) > 0)
                    .isPresent();
            DocumentKey after = last.filter(key -> key.kind() == kind).orElse(null);
            if (!behind && !isSearched(kind, after)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSearched(DocumentKind kind, @Nullable DocumentKey after) {
        List<DocumentKey> page = desk.snapshot().page(Query.of(kind), after, PAGE);
        while (!page.isEmpty()) {
            for (Document document : desk.snapshot().glanceAt(page)) {
                boolean names =
                        !document.key().equals(own) && Identities.in(document).contains(person);
                if (names && found.size() == room) {
                    return false;
                }
                if (names) {
                    found.add(document.key());
                }
                searchedTo = document.key();
            }
            searched += page.size();
            if (page.size() < PAGE) {
                break;
            }
            if (searched >= MAX_SEARCHED) {
                return false;
            }
            page = desk.snapshot().page(Query.of(kind), page.get(page.size() - 1), PAGE);
        }
        return true;
    }

    List<DocumentKey> found() {
        return found;
    }

    Optional<DocumentKey> searchedTo() {
        return Optional.ofNullable(searchedTo);
    }
}
