package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What holds at the end of every schedule. */
final class RaceOracle {
    private static final int ENOUGH = 20;

    private final Race race;
    private final Moment start;
    private final List<String> violations = new ArrayList<>();

    RaceOracle(Race race, Moment start) {
        this.race = race;
        this.start = start;
    }

    List<String> violations() {
        return violations;
    }

    /** What is wrong is put into words only where it is: most of the time went with words for what holds. */
    private void check(boolean holds, Supplier<String> what, Supplier<String> where) {
        if (!holds && violations.size() < ENOUGH) {
            violations.add(race + ": " + what.get() + " in " + where.get());
        }
    }

    void check(Moment end, List<Step> actors, Supplier<String> where) {
        ModelTenant tenant = end.tenant();
        for (Step actor : actors) {
            check(actor.escaped == null, () -> actor.actor + " threw " + actor.escaped, where);
        }
        checkAcknowledged(tenant, actors, where);
        checkOnce(tenant, where);
        checkNotes(tenant, where);
        checkOutbox(end, where);
    }

    /** What is acknowledged is stored, and what is denied is not, unless somebody was left in doubt. */
    private void checkAcknowledged(ModelTenant tenant, List<Step> actors, Supplier<String> where) {
        Set<CommandId> done = new HashSet<>();
        Set<CommandId> doubtful = new HashSet<>();
        for (Step step : actors) {
            if (step.actor == null || !step.actor.isCommand()) {
                continue;
            }
            CommandId command = step.actor.command();
            Outcome<?> last = step.outcomes.isEmpty() ? null : step.outcomes.get(step.outcomes.size() - 1);
            boolean unknown = step.outcomes.stream().anyMatch(Outcome.Unknown.class::isInstance);
            if (last instanceof Outcome.Done<?> told) {
                done.add(command);
                check(
                        isReceipt(tenant, command, (Saved<?>) told.value()),
                        () -> step.actor + " was told wrongly",
                        where);
            } else if (step.crashed || unknown) {
                doubtful.add(command);
            }
        }
        for (Actor actor : race.actors()) {
            boolean stored = actor.isCommand() && tenant.receipts().containsKey(actor.command());
            check(
                    !stored || done.contains(actor.command()) || doubtful.contains(actor.command()),
                    () -> actor + " was denied and is stored",
                    where);
        }
    }

    private static boolean isReceipt(ModelTenant tenant, CommandId command, Saved<?> told) {
        Receipt receipt = tenant.receipts().get(command);
        return receipt != null
                && receipt.main().equals(told.id().value())
                && receipt.saved().get(0).version() == told.version();
    }

    /** Where nothing went wrong, whoever sent a command that is done was told so, however often it was sent. */
    void checkTwins(Moment end, List<Step> actors, Supplier<String> where) {
        for (Step step : actors) {
            boolean stored = step.actor.isCommand() && end.tenant().receipts().containsKey(step.actor.command());
            Outcome<?> last = step.outcomes.isEmpty() ? null : step.outcomes.get(step.outcomes.size() - 1);
            check(!stored || last instanceof Outcome.Done, () -> step.actor + " was told " + last, where);
        }
    }

    /** Of every document each version was made by exactly one command, without gaps. */
    private void checkOnce(ModelTenant tenant, Supplier<String> where) {
        Map<DocumentKey, TreeSet<Long>> made = new HashMap<>();
        int saved = 0;
        for (Receipt receipt : tenant.receipts().values()) {
            if (start.tenant().receipts().containsKey(receipt.command())) {
                continue;
            }
            for (Receipt.SavedVersion version : receipt.saved()) {
                saved++;
                boolean first = made.computeIfAbsent(version.key(), key -> new TreeSet<>())
                        .add(version.version());
                check(first, () -> version + " was made twice", where);
            }
        }
        for (Map.Entry<DocumentKey, ModelTenant.Row> row : tenant.rows().entrySet()) {
            long from = start.tenant().stored(row.getKey()).version();
            TreeSet<Long> versions = made.getOrDefault(row.getKey(), new TreeSet<>());
            boolean whole = row.getValue().now().version() == from + versions.size()
                    && (versions.isEmpty()
                            || (versions.first() == from + 1 && versions.last() == from + versions.size()));
            check(whole, () -> row.getKey() + " has versions that nobody made", where);
        }
        check(tenant.rows().keySet().containsAll(made.keySet()), () -> "documents are missing", where);
        check(tenant.audit().size() == start.tenant().audit().size() + saved, () -> "the audit is not complete", where);
    }

    /** The list of check-ins holds each that was done, once. */
    private void checkNotes(ModelTenant tenant, Supplier<String> where) {
        for (Actor actor : race.actors()) {
            if (!actor.note().isEmpty()) {
                long found = checkIns(tenant).stream()
                        .filter(checkIn -> checkIn.note().equals(actor.note()))
                        .count();
                long expected = tenant.receipts().containsKey(actor.command()) ? 1 : 0;
                check(found == expected, () -> found + " check-ins of " + actor + " instead of " + expected, where);
            }
        }
    }

    private static List<CheckIn> checkIns(ModelTenant tenant) {
        if (!(tenant.stored(Company.GOAL.key()) instanceof Loaded.Present present)) {
            return List.of();
        }
        return present.document() instanceof AgreedGoal agreed
                ? agreed.checkIns()
                : present.document() instanceof ClosedGoal closed ? closed.checkIns() : List.of();
    }

    /** Every message of every command is there; those that count as told were told, in order. */
    private void checkOutbox(Moment end, Supplier<String> where) {
        ModelTenant tenant = end.tenant();
        int expected = start.tenant().outbox().size();
        Set<CommandId> counted = new HashSet<>();
        for (Actor actor : race.actors()) {
            boolean stored = actor.isCommand() && tenant.receipts().containsKey(actor.command());
            expected += stored && counted.add(actor.command()) ? actor.messages() : 0;
        }
        check(tenant.outbox().size() == expected, () -> "messages were lost or doubled", where);
        List<String> told = new ArrayList<>();
        end.mail().stream().map(message -> message.id()).distinct().forEach(told::add);
        for (ModelTenant.Item item : tenant.outbox()) {
            boolean delivered = item.stage() == ModelTenant.Stage.DELIVERED;
            check(
                    !delivered || told.contains(item.entry().id()),
                    () -> item.entry().id() + " was not told",
                    where);
            check(item.stage() != ModelTenant.Stage.DROPPED, () -> item.entry().id() + " was dropped", where);
        }
        checkOrder(tenant, told, where);
    }

    private void checkOrder(ModelTenant tenant, List<String> told, Supplier<String> where) {
        Map<String, Integer> last = new HashMap<>();
        for (ModelTenant.Item item : tenant.outbox()) {
            int at = told.indexOf(item.entry().id());
            int place = at < 0 ? Integer.MAX_VALUE : at;
            int before = last.getOrDefault(item.entry().orderingKey(), -1);
            check(place > before || place == Integer.MAX_VALUE, () -> "told out of order: " + told, where);
            last.put(item.entry().orderingKey(), place);
        }
    }

    /** When leases have ended a healthy relay brings everything that is left. */
    void checkAfterwards(World world, Moment end, Supplier<String> where) {
        end.enter(world);
        world.wire = Wire.PLAIN;
        for (int i = 0; i < 4 + end.tenant().outbox().size(); i++) {
            world.now = world.now.plus(Duration.ofHours(1));
            world.engine.relay().deliver(Company.TENANT, "afterwards", 10);
        }
        world.now = World.START;
        Moment later = Moment.of(world);
        check(later.tenant().outbox().stream().noneMatch(ModelTenant.Item::isOpen), () -> "messages are stuck", where);
        checkOutbox(later, where);
    }
}
