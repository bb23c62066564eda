package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.StoreUnavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes wrong for one actor at one of its steps.
 *
 * @param actor the place of the actor
 * @param step which of its steps, from 0
 * @param kind in which way
 */
record RaceFault(int actor, int step, Kind kind) {
    /** The ways. Those that end in ALL strike at every later call of the same method too. */
    enum Kind {
        UNAVAILABLE,
        OTHER,
        OTHER_ALL,
        LOST,
        LOST_ALL,
        DUPLICATE,
        LATE,
        STALE,
        NULL,
        CRASH_BEFORE,
        CRASH_AFTER;

        /** Whether it leaves somebody in doubt. */
        boolean isGrave() {
            return this == LOST || this == LOST_ALL || this == LATE || this == CRASH_AFTER || this == UNAVAILABLE;
        }
    }

    private static final RuntimeException BROKEN = new IllegalStateException("broken");
    private static final RuntimeException DOWN = new StoreUnavailable("down");

    boolean strikes(int place, Step at) {
        if (place != actor || at.answers.size() < step) {
            return false;
        }
        boolean lasting = kind == Kind.OTHER_ALL || kind == Kind.LOST_ALL;
        return lasting ? at.next.method() == PortMethod.COMMIT : at.answers.size() == step;
    }

    /** Whether the kind makes a difference at a call. */
    boolean fits(PortCall call) {
        return switch (kind) {
            case STALE -> call.method() == PortMethod.LOAD || call.method() == PortMethod.RECEIPT;
            case OTHER_ALL, LOST_ALL -> call.method() == PortMethod.COMMIT;
            case LATE, LOST, DUPLICATE -> call.method().hasEffect();
            default -> true;
        };
    }

    boolean isCrash() {
        return kind == Kind.CRASH_BEFORE || kind == Kind.CRASH_AFTER;
    }

    /** Makes the call, or not, and answers wrongly. */
    Answer answer(World world, PortCall call) {
        return switch (kind) {
            case UNAVAILABLE -> new Answer(null, DOWN);
            case OTHER, OTHER_ALL, LATE, CRASH_BEFORE -> new Answer(null, BROKEN);
            case LOST, LOST_ALL, CRASH_AFTER -> {
                call.make();
                yield new Answer(null, BROKEN);
            }
            case DUPLICATE -> {
                call.make();
                yield Answer.of(call.make());
            }
            case STALE -> Answer.of(stale(world, call));
            case NULL -> {
                call.make();
                yield Answer.of(null);
            }
        };
    }

    private static Object stale(World world, PortCall call) {
        if (call.method() == PortMethod.RECEIPT) {
            return Optional.empty();
        }
        ModelTenant tenant =
                world.model.tenant(call.argument(0, StoreContext.class).tenant());
        Map<Object, Loaded> stale = new HashMap<>();
        for (Object key : call.argument(1, List.class)) {
            stale.put(key, tenant.before((DocumentKey) key));
        }
        return stale;
    }

    /** Every fault at the steps that actors take. */
    static List<RaceFault> all(int[] steps) {
        List<RaceFault> faults = new ArrayList<>();
        for (int actor = 0; actor < steps.length; actor++) {
            for (int step = 0; step < steps[actor]; step++) {
                for (Kind kind : Kind.values()) {
                    faults.add(new RaceFault(actor, step, kind));
                }
            }
        }
        return faults;
    }
}
