package io.perfcycle.rules.assignment;

import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.RaterLimits;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.id.EmployeeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Proposes raters for 360 rounds from the organisation and shared goals: near colleagues, nobody too often, as evenly as
 * possible. SELF, the manager and, by policy, the manager's manager follow from the organisation and count against no
 * limit. Peers and direct reports are one minimum-cost flow over all subjects; its optimum, or how near to it, is part of
 * the proposal. Nobody rates as a peer who stands above or below the subject, or in conflict with them.
 *
 * <p>Where two peers may not rate each other, the flow is solved again without one side of each such pair until none is
 * left; the bound stays the one of the flow without that rule. The same request gives the same proposal.
 *
 * <p>Stateless and thread safe.
 */
public final class RaterPlanner {
    private static final int NOBODY = -1;

    private final RaterRequest request;
    private final Map<EmployeeId, Integer> numbers = new HashMap<>();
    private final int[] manager;
    private final Candidates candidates;
    private final PlaceTable table;

    private RaterPlanner(RaterRequest request) {
        this.request = request;
        request.people().forEach(person -> numbers.put(person.id(), numbers.size()));
        if (numbers.size() != request.people().size()) {
            throw new IllegalArgumentException("Somebody stands twice among the people");
        }
        manager = column(i -> request.people().get(i).manager());
        Map<Object, Integer> units = new HashMap<>();
        int[] unit = new int[manager.length];
        for (int i = 0; i < unit.length; i++) {
            Optional<?> known = request.people().get(i).unit();
            unit[i] = known.map(each -> units.computeIfAbsent(each, key -> units.size()))
                    .orElse(NOBODY);
        }
        candidates = new Candidates(
                manager,
                unit,
                units.size(),
                pairs(request.ties().sharedGoals()),
                pairs(request.ties().conflicts()));
        table = new PlaceTable(candidates, subjects(), request.limits(), manager.length);
    }

    /**
     * Proposes raters.
     *
     * @param request for whom and among whom
     * @return the proposal
     * @throws IllegalArgumentException if somebody stands twice, or a subject is not among the people
     */
    public static RaterProposal propose(RaterRequest request) {
        return new RaterPlanner(request).propose();
    }

    private int[] column(IntFunction<Optional<EmployeeId>> person) {
        int[] column = new int[request.people().size()];
        for (int i = 0; i < column.length; i++) {
            column[i] =
                    person.apply(i).map(id -> numbers.getOrDefault(id, NOBODY)).orElse(NOBODY);
        }
        return column;
    }

    private Lists pairs(List<RaterRequest.Pair> pairs) {
        int[] one = new int[pairs.size()];
        int[] other = new int[pairs.size()];
        int known = 0;
        for (RaterRequest.Pair pair : pairs) {
            one[known] = numbers.getOrDefault(pair.one(), NOBODY);
            other[known] = numbers.getOrDefault(pair.other(), NOBODY);
            known += one[known] >= 0 && other[known] >= 0 ? 1 : 0;
        }
        return Lists.paired(Arrays.copyOf(one, known), Arrays.copyOf(other, known), manager.length);
    }

    private int[] subjects() {
        int[] subjects = new int[request.subjects().size()];
        for (int i = 0; i < subjects.length; i++) {
            Integer number = numbers.get(request.subjects().get(i));
            if (number == null) {
                throw new IllegalArgumentException(
                        "Subject " + request.subjects().get(i) + " is not among the people");
            }
            subjects[i] = number;
        }
        if (Arrays.stream(subjects).distinct().count() != subjects.length) {
            throw new IllegalArgumentException("Somebody stands twice among the subjects");
        }
        return subjects;
    }

    private RaterProposal propose() {
        RaterLimits limits = request.limits();
        RaterNetwork network = table.network(limits.mostPerRater());
        RaterFlow first = FlowKernel.solve(network, request.gapPerMillion());
        RaterFlow flow = first;
        MutualPairs mutual = new MutualPairs(table, manager.length);
        while (!limits.mutual() && mutual.forbid(network, flow)) {
            network = mutual.without(network);
            flow = FlowKernel.solve(network, request.gapPerMillion());
        }
        return proposal(network, flow, first.bound());
    }

    private RaterProposal proposal(RaterNetwork network, RaterFlow flow, long bound) {
        Map<EmployeeId, List<Invitation>> invitations = new LinkedHashMap<>();
        Map<EmployeeId, Integer> missing = new LinkedHashMap<>();
        for (int i = 0; i < request.subjects().size(); i++) {
            EmployeeId subject = request.subjects().get(i);
            List<Invitation> asked = named(subject);
            int peers = PlaceTable.peersOf(i);
            int reports = PlaceTable.reportsOf(i);
            int empty = invite(network, flow, peers, Relationship.PEER, asked)
                    + invite(network, flow, reports, Relationship.DIRECT_REPORT, asked);
            invitations.put(subject, List.copyOf(asked));
            if (empty > 0) {
                missing.put(subject, empty);
            }
        }
        return new RaterProposal(invitations, missing, flow.cost(), bound);
    }

    private List<Invitation> named(EmployeeId subject) {
        List<Invitation> asked = new ArrayList<>();
        asked.add(new Invitation(subject, Relationship.SELF));
        int own = Objects.requireNonNull(numbers.get(subject));
        int boss = manager[own];
        add(own, boss, Relationship.MANAGER, asked);
        if (request.limits().managersManager() && boss != NOBODY && manager[boss] != boss) {
            add(own, manager[boss], Relationship.SKIP_LEVEL, asked);
        }
        return asked;
    }

    private void add(int subject, int rater, Relationship relationship, List<Invitation> asked) {
        if (rater != NOBODY && rater != subject && !candidates.areInConflict(subject, rater)) {
            asked.add(new Invitation(idOf(rater), relationship));
        }
    }

    private int invite(
            RaterNetwork network, RaterFlow flow, int group, Relationship relationship, List<Invitation> asked) {
        int empty = network.places()[group];
        for (int a = network.start()[group]; a < network.start()[group + 1]; a++) {
            if (flow.taken()[a]) {
                asked.add(new Invitation(idOf(network.rater()[a]), relationship));
                empty--;
            }
        }
        return empty;
    }

    private EmployeeId idOf(int number) {
        return request.people().get(number).id();
    }
}
