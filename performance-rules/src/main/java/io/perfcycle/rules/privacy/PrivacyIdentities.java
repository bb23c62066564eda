package io.perfcycle.rules.privacy;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.privacy.CompletedErasure;
import io.perfcycle.core.privacy.ErasureInProgress;
import io.perfcycle.core.privacy.ErasureRequest;
import io.perfcycle.core.privacy.HoldRegister;
import io.perfcycle.core.privacy.LegalHold;
import io.perfcycle.core.privacy.RequestedErasure;
import java.util.function.UnaryOperator;

/** The people in legal holds and erasure requests. Stateless. */
final class PrivacyIdentities {
    private PrivacyIdentities() {}

    static LegalHold replace(LegalHold hold, UnaryOperator<EmployeeId> mapping) {
        return LegalHold.builder()
                .subject(mapping.apply(hold.subject()))
                .reason(hold.reason())
                .by(mapping.apply(hold.by()))
                .since(hold.since())
                .releasedBy(hold.releasedBy().map(mapping))
                .releasedAt(hold.releasedAt())
                .releaseReason(hold.releaseReason())
                .build();
    }

    static HoldRegister replace(HoldRegister register, UnaryOperator<EmployeeId> mapping) {
        return HoldRegister.builder()
                .addAllHeld(register.held().stream().map(mapping).toList())
                .build();
    }

    static ErasureRequest replace(ErasureRequest request, UnaryOperator<EmployeeId> mapping) {
        EmployeeId subject = mapping.apply(request.subject());
        if (request instanceof RequestedErasure requested) {
            return RequestedErasure.builder()
                    .subject(subject)
                    .requestedAt(requested.requestedAt())
                    .requestedBy(mapping.apply(requested.requestedBy()))
                    .reason(requested.reason())
                    .build();
        }
        if (request instanceof ErasureInProgress erasing) {
            return ErasureInProgress.builder()
                    .subject(subject)
                    .requestedAt(erasing.requestedAt())
                    .startedAt(erasing.startedAt())
                    .pseudonym(mapping.apply(erasing.pseudonym()))
                    .addAllDeleted(erasing.deleted())
                    .addAllReplaced(erasing.replaced())
                    .searchedTo(erasing.searchedTo())
                    .build();
        }
        CompletedErasure completed = (CompletedErasure) request;
        return CompletedErasure.builder()
                .subject(subject)
                .requestedAt(completed.requestedAt())
                .completedAt(completed.completedAt())
                .addAllDeleted(completed.deleted())
                .addAllReplaced(completed.replaced())
                .build();
    }
}
