package io.perfcycle.rules.engine;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.privacy.AuditSeal;
import io.perfcycle.core.privacy.PrivacyEvent;
import io.perfcycle.rules.privacy.PrivacyFinding;
import io.perfcycle.rules.privacy.SealChain;
import io.perfcycle.spi.AuditPosition;
import io.perfcycle.spi.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The next seal of a round over all chains. A round seals the head of every chain that has changed since the round
 * before began, and a margin before that, for clocks that differ and commits that were under way. For one use.
 */
final class SealBatch {
    private static final Duration MARGIN = Duration.ofHours(1);
    private static final int MAX_READ = 20_000;
    private static final int PAGE = 500;
    private static final int CHARS_PER_HEAD = 300;

    private final Desk desk;

    SealBatch(Desk desk) {
        this.desk = desk;
    }

    Outcome<List<Event>> decide() {
        Optional<AuditSeal> before = last(desk);
        Optional<DocumentKey> from = before.flatMap(AuditSeal::lookedTo);
        Instant startedAt = from.isPresent() ? before.orElseThrow().roundStartedAt() : desk.now();
        Instant changedSince = from.isPresent()
                ? before.orElseThrow().changedSince()
                : before.map(seal -> seal.roundStartedAt().minus(MARGIN)).orElse(Instant.EPOCH);
        List<AuditSeal.SealedHead> heads = new ArrayList<>();
        Optional<DocumentKey> lookedTo = look(from, changedSince, heads);
        AuditSeal seal =
                SealChain.next(before, new SealChain.RoundState(startedAt, changedSince, lookedTo), heads, desk.now());
        List<Finding> notes = lookedTo.isPresent() ? List.of(Finding.of(PrivacyFinding.MORE)) : List.of();
        return Outcome.judged(List.of(new PrivacyEvent.Sealed(desk.now(), seal)), notes);
    }

    /** Gathers heads; the last document that was looked at, or nothing at the end of the round. */
    private Optional<DocumentKey> look(
            Optional<DocumentKey> from, Instant changedSince, List<AuditSeal.SealedHead> heads) {
        int max = Math.min(
                AuditSeal.MAX_HEADS, desk.ports().store().capabilities().maxDocumentChars() / CHARS_PER_HEAD);
        AuditWalk walk = new AuditWalk(
                desk, from.map(key -> new AuditPosition(key, Long.MAX_VALUE)).orElse(null));
        Optional<DocumentKey> lookedTo = from;
        while (walk.peek().isPresent()) {
            if (heads.size() >= Math.max(1, max) || walk.entries() >= MAX_READ) {
                return lookedTo;
            }
            AuditWalk.Strand strand = walk.next().orElseThrow();
            boolean changed = !strand.changedAt().isBefore(changedSince);
            if (changed && strand.about().kind() != DocumentKind.AUDIT_SEAL) {
                heads.add(new AuditSeal.SealedHead(strand.about(), strand.version(), strand.head()));
            }
            lookedTo = Optional.of(strand.about());
        }
        return Optional.empty();
    }

    /** The newest seal; keys under which there is none are passed over, or the chain would begin anew. */
    static Optional<AuditSeal> last(Desk desk) {
        List<DocumentKey> keys = new ArrayList<>();
        desk.snapshot().pages(Query.of(DocumentKind.AUDIT_SEAL), PAGE, keys::addAll);
        Optional<AuditSeal> newest = Optional.empty();
        for (int i = keys.size() - 1; i >= 0 && newest.isEmpty(); i--) {
            newest = desk.peek(keys.get(i), AuditSeal.class);
        }
        return newest;
    }
}
