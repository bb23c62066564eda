package io.perfcycle.rules.development;

import io.perfcycle.core.development.ActionKind;

/** The groups of kinds between which a mix shares hours. */
enum EffortGroup {
    EXPERIENCE,
    EXPOSURE,
    EDUCATION;

    static EffortGroup of(ActionKind kind) {
        return switch (kind) {
            case STRETCH_ASSIGNMENT -> EXPERIENCE;
            case MENTORSHIP -> EXPOSURE;
            case TRAINING, FORMAL_EDUCATION -> EDUCATION;
        };
    }
}
