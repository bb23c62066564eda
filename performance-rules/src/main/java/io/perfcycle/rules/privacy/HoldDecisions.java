package io.perfcycle.rules.privacy;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.privacy.HoldRegister;
import io.perfcycle.core.privacy.LegalHold;
import io.perfcycle.core.privacy.LegalHoldDraft;
import io.perfcycle.core.privacy.PrivacyEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Decides about legal holds. Stateless. */
public final class HoldDecisions {
    private HoldDecisions() {}

    /**
     * Places a hold.
     *
     * @param draft on whom and why
     * @param before the person's hold, if there ever was one
     * @param held who is under a hold now
     * @param by who places it
     * @param now the engine's instant
     * @return the hold and the register, or the reason against it
     */
    public static Outcome<List<PrivacyEvent>> place(
            LegalHoldDraft draft, Optional<LegalHold> before, List<EmployeeId> held, EmployeeId by, Instant now) {
        if (before.filter(LegalHold::isActive).isPresent()) {
            return Outcome.refused(List.of(Finding.of(PrivacyFinding.HELD).with("person", draft.subject())));
        }
        LegalHold hold = LegalHold.builder()
                .subject(draft.subject())
                .reason(draft.reason())
                .by(by)
                .since(now)
                .releaseReason("")
                .build();
        TreeSet<EmployeeId> more = sorted(held);
        more.add(draft.subject());
        return Outcome.done(List.of(
                new PrivacyEvent.HoldChanged(now, hold), new PrivacyEvent.HoldsRegistered(now, register(more))));
    }

    /**
     * Releases a hold.
     *
     * @param subject on whom
     * @param reason why it is released
     * @param before the person's hold, if there ever was one
     * @param held who is under a hold now
     * @param by who releases it
     * @param now the engine's instant
     * @return the hold and the register, or the reason against it
     */
    public static Outcome<List<PrivacyEvent>> release(
            EmployeeId subject,
            String reason,
            Optional<LegalHold> before,
            List<EmployeeId> held,
            EmployeeId by,
            Instant now) {
        Optional<LegalHold> active = before.filter(LegalHold::isActive);
        if (active.isEmpty()) {
            return Outcome.refused(List.of(Finding.of(PrivacyFinding.NOT_HELD).with("person", subject)));
        }
        LegalHold hold = LegalHold.builder()
                .subject(subject)
                .reason(active.get().reason())
                .by(active.get().by())
                .since(active.get().since())
                .releasedBy(by)
                .releasedAt(now)
                .releaseReason(reason)
                .build();
        TreeSet<EmployeeId> fewer = sorted(held);
        fewer.remove(subject);
        return Outcome.done(List.of(
                new PrivacyEvent.HoldChanged(now, hold), new PrivacyEvent.HoldsRegistered(now, register(fewer))));
    }

    private static TreeSet<EmployeeId> sorted(List<EmployeeId> people) {
        TreeSet<EmployeeId> sorted = new TreeSet<>(Comparator.comparing(EmployeeId::value));
        sorted.addAll(people);
        return sorted;
    }

    private static HoldRegister register(TreeSet<EmployeeId> held) {
        return HoldRegister.builder().addAllHeld(held).build();
    }
}
