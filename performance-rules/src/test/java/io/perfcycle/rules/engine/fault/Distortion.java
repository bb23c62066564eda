package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.StoreContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Wrong answers, made from right ones. */
final class Distortion {
    private Distortion() {}

    static @Nullable Object of(World world, FaultKind kind, PortCall call, @Nullable Object answer) {
        if (kind == FaultKind.NULL_ANSWER) {
            return null;
        }
        return switch (call.method()) {
            case LOAD -> load(world, kind, call, cast(answer));
            case COMMIT -> commit((CommitResult) answer);
            case RECEIPT -> receipt(world, kind, cast(answer));
            case FIND -> find(world, kind, call, cast(answer));
            case AUDIT -> audit(world, kind, call, cast(answer));
            case CLAIM -> claim(kind, cast(answer));
            case REPORTS -> listWith(null, cast(answer));
            case PERSON -> person(world, kind, call, cast(answer));
            case PEOPLE -> people(world, kind, call, cast(answer));
            case HOLIDAYS -> holidays(kind, cast(answer));
            case ABSENCES -> absences(kind, cast(answer));
            case ACTIONS, COMPETENCIES -> list(kind, cast(answer));
            case INSTANT -> kind == FaultKind.NONSENSE ? Instant.MAX : ((Instant) answer).minus(Duration.ofDays(365));
            case NEXT_ID -> kind == FaultKind.NONSENSE ? "" : "id-1";
            default -> answer;
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object answer) {
        return (T) answer;
    }

    private static Map<DocumentKey, Loaded> load(
            World world, FaultKind kind, PortCall call, Map<DocumentKey, Loaded> answer) {
        ModelTenant tenant =
                world.model.tenant(call.argument(0, StoreContext.class).tenant());
        List<DocumentKey> keys = new ArrayList<>(answer.keySet());
        Collections.sort(keys);
        DocumentKey last = keys.get(keys.size() - 1);
        Map<DocumentKey, Loaded> distorted = new LinkedHashMap<>(answer);
        switch (kind) {
            case TORN -> distorted.remove(last);
            case STALE -> keys.forEach(key -> distorted.put(key, tenant.before(key)));
            case MIXED -> distorted.put(last, tenant.before(last));
            case NULL_ENTRY -> distorted.put(last, null);
            case UNKNOWN_KEY -> distorted.put(new DocumentKey(DocumentKind.UNIT, "unasked"), Versions.ABSENT);
            default -> {
                if (answer.get(last) instanceof Loaded.Present present) {
                    distorted.put(last, document(world, kind, present));
                }
            }
        }
        return distorted;
    }

    private static Loaded document(World world, FaultKind kind, Loaded.Present present) {
        return switch (kind) {
            case NULL_DOCUMENT -> Versions.with(present, null);
            case VERSION_ZERO -> Versions.at(present, 0);
            case OTHER_TYPE ->
                Versions.with(present, new Impostor(present.document().key()));
            case OTHER_DOCUMENT -> Versions.with(present, other(world, Company.TENANT, present.document()));
            case OTHER_TENANT -> Versions.with(present, other(world, Company.NEIGHBOUR, present.document()));
            default -> present;
        };
    }

    /** A document under the right key of which nothing else is right. */
    private record Impostor(DocumentKey key) implements Document {}

    /** Another document of a tenant, of the same kind if there is one. */
    private static Document other(World world, TenantId tenant, Document right) {
        List<Document> all = new ArrayList<>();
        world.model.tenant(tenant).rows().forEach((key, row) -> {
            if (!key.equals(right.key()) && row.now() instanceof Loaded.Present present) {
                all.add(present.document());
            }
        });
        all.sort((one, two) -> one.key().compareTo(two.key()));
        return all.stream()
                .filter(document -> document.key().kind() == right.key().kind())
                .findFirst()
                .orElse(all.get(0));
    }

    private static CommitResult commit(CommitResult answer) {
        if (answer instanceof CommitResult.Committed committed) {
            return new CommitResult.Committed(other(committed.receipt()), committed.joined());
        }
        return answer instanceof CommitResult.AlreadyCommitted already
                ? new CommitResult.AlreadyCommitted(other(already.receipt()))
                : answer;
    }

    private static Receipt other(Receipt receipt) {
        return new Receipt(
                CommandId.of("another"),
                receipt.fingerprint(),
                receipt.main(),
                receipt.saved(),
                receipt.notes(),
                receipt.committedAt());
    }

    private static Optional<Receipt> receipt(World world, FaultKind kind, Optional<Receipt> answer) {
        if (kind == FaultKind.STALE) {
            return Optional.empty();
        }
        Receipt any = world.model
                .tenant(Company.TENANT)
                .receipts()
                .values()
                .iterator()
                .next();
        return Optional.of(other(any));
    }

    private static List<DocumentKey> find(World world, FaultKind kind, PortCall call, List<DocumentKey> answer) {
        Query query = call.argument(1, Query.class);
        int max = call.argument(3, Integer.class);
        List<DocumentKey> distorted = new ArrayList<>(answer);
        switch (kind) {
            case STALE -> {
                ModelTenant tenant =
                        world.model.tenant(call.argument(0, StoreContext.class).tenant());
                return ModelStore.search(tenant, query, null, max, true);
            }
            case TORN -> distorted = answer.subList(0, Math.max(0, answer.size() - 1));
            case NULL_ENTRY -> distorted.add(null);
            case OTHER_TYPE -> distorted.add(new DocumentKey(other(query.kind()), "x"));
            case UNKNOWN_KEY -> distorted.add(new DocumentKey(query.kind(), "~unknown"));
            case OTHER_DOCUMENT -> {
                return everything(world, query.kind());
            }
            case DISORDER ->
                distorted.add(
                        answer.isEmpty() ? new DocumentKey(other(query.kind()), "x") : answer.get(answer.size() - 1));
            case TOO_MANY -> {
                for (int i = 0; i <= max; i++) {
                    distorted.add(new DocumentKey(query.kind(), "~" + (1_000_000 + i)));
                }
            }
            default -> {}
        }
        return distorted;
    }

    private static List<DocumentKey> everything(World world, DocumentKind kind) {
        return world.model.tenant(Company.TENANT).rows().keySet().stream()
                .filter(key -> key.kind() == kind)
                .sorted()
                .toList();
    }

    private static DocumentKind other(DocumentKind kind) {
        return kind == DocumentKind.UNIT ? DocumentKind.GOAL : DocumentKind.UNIT;
    }

    private static List<AuditEntry> audit(World world, FaultKind kind, PortCall call, List<AuditEntry> answer) {
        int max = call.argument(2, Integer.class);
        List<AuditEntry> all = world.model.tenant(Company.TENANT).audit();
        return switch (kind) {
            case TORN, STALE -> answer.subList(0, Math.max(0, answer.size() - 1));
            case NULL_ENTRY -> listWith(null, answer);
            case DISORDER -> listWith(answer.isEmpty() ? null : answer.get(answer.size() - 1), answer);
            case TOO_MANY -> Collections.nCopies(max + 1, all.get(0));
            default -> answer;
        };
    }

    private static <T> List<T> listWith(@Nullable T one, List<T> answer) {
        List<T> more = new ArrayList<>(answer);
        more.add(one);
        return more;
    }

    private static List<ClaimedEntry> claim(FaultKind kind, List<ClaimedEntry> answer) {
        List<ClaimedEntry> distorted = new ArrayList<>(answer);
        ClaimedEntry first = answer.isEmpty() ? null : answer.get(0);
        switch (kind) {
            case NULL_ENTRY -> distorted.add(null);
            case DISORDER -> distorted.add(first);
            case TOO_MANY -> distorted.addAll(Collections.nCopies(100, first));
            case VERSION_ZERO ->
                distorted.replaceAll(claimed -> new ClaimedEntry(claimed.entry(), claimed.fencingToken(), 0));
            default -> {}
        }
        return distorted;
    }

    private static Optional<Employee> person(World world, FaultKind kind, PortCall call, Optional<Employee> answer) {
        if (kind == FaultKind.STALE) {
            DocumentKey key = call.argument(1, EmployeeId.class).key();
            return world.model.tenant(Company.TENANT).before(key) instanceof Loaded.Present present
                    ? Optional.of((Employee) present.document())
                    : Optional.empty();
        }
        return answer.map(right ->
                (Employee) other(world, kind == FaultKind.OTHER_TENANT ? Company.NEIGHBOUR : Company.TENANT, right));
    }

    private static List<Employee> people(World world, FaultKind kind, PortCall call, List<Employee> answer) {
        int max = call.argument(2, Integer.class);
        return switch (kind) {
            case STALE, TORN -> answer.subList(0, Math.max(0, answer.size() - 1));
            case OTHER_DOCUMENT -> world.peopleOf(Company.TENANT, null, max);
            case DISORDER -> listWith(answer.isEmpty() ? null : answer.get(answer.size() - 1), answer);
            case TOO_MANY ->
                Collections.nCopies(
                        max + 1, world.peopleOf(Company.TENANT, null, 1).get(0));
            default -> listWith(null, answer);
        };
    }

    private static Set<LocalDate> holidays(FaultKind kind, Set<LocalDate> answer) {
        Set<LocalDate> distorted = new LinkedHashSet<>(kind == FaultKind.TORN ? List.of() : answer);
        if (kind == FaultKind.NULL_ENTRY) {
            distorted.add(null);
        }
        return distorted;
    }

    private static Map<EmployeeId, List<DateSpan>> absences(FaultKind kind, Map<EmployeeId, List<DateSpan>> answer) {
        Map<EmployeeId, List<DateSpan>> distorted = new LinkedHashMap<>(answer);
        if (kind == FaultKind.NULL_ENTRY) {
            distorted.replaceAll((person, days) -> null);
        }
        return distorted;
    }

    private static List<Object> list(FaultKind kind, Collection<Object> answer) {
        List<Object> distorted = new ArrayList<>(answer);
        if (kind == FaultKind.TORN) {
            distorted.remove(0);
        } else if (kind == FaultKind.NULL_ENTRY) {
            distorted.add(null);
        } else {
            distorted.add(distorted.get(0));
        }
        return distorted;
    }
}
