package io.perfcycle.rules.privacy;

import io.perfcycle.core.calibration.Adjustment;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.calibration.DraftSession;
import io.perfcycle.core.calibration.FinalisedSession;
import io.perfcycle.core.calibration.OpenSession;
import io.perfcycle.core.calibration.SnapshotEntry;
import io.perfcycle.core.id.EmployeeId;
import java.util.List;
import java.util.function.UnaryOperator;

/** The people in calibration sessions. Stateless. */
final class CalibrationIdentities {
    private CalibrationIdentities() {}

    static CalibrationSession replace(CalibrationSession session, UnaryOperator<EmployeeId> mapping) {
        List<EmployeeId> participants =
                session.participants().stream().map(mapping).toList();
        if (session instanceof DraftSession draft) {
            return DraftSession.builder()
                    .id(draft.id())
                    .cycle(draft.cycle())
                    .owner(mapping.apply(draft.owner()))
                    .addAllParticipants(participants)
                    .addAllReviews(draft.reviews())
                    .preparedAt(draft.preparedAt())
                    .build();
        }
        List<SnapshotEntry> snapshot = session.snapshot().stream()
                .map(each -> new SnapshotEntry(
                        each.review(), mapping.apply(each.subject()), mapping.apply(each.reviewer()), each.rating()))
                .toList();
        List<Adjustment> adjustments = session.adjustments().stream()
                .map(each -> new Adjustment(
                        each.review(), each.from(), each.to(), each.reason(), mapping.apply(each.actor()), each.at()))
                .toList();
        if (session instanceof FinalisedSession finalised) {
            return FinalisedSession.builder()
                    .id(finalised.id())
                    .cycle(finalised.cycle())
                    .owner(mapping.apply(finalised.owner()))
                    .addAllParticipants(participants)
                    .addAllSnapshot(snapshot)
                    .addAllAdjustments(adjustments)
                    .openedAt(finalised.openedAt())
                    .finalisedAt(finalised.finalisedAt())
                    .departureReason(finalised.departureReason())
                    .build();
        }
        return OpenSession.builder()
                .id(session.id())
                .cycle(session.cycle())
                .owner(mapping.apply(session.owner()))
                .addAllParticipants(participants)
                .addAllSnapshot(snapshot)
                .addAllAdjustments(adjustments)
                .openedAt(((OpenSession) session).openedAt())
                .build();
    }
}
