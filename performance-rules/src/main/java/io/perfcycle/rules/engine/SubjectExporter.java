package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.DraftedRequest;
import io.perfcycle.core.feedback.MeetingNote;
import io.perfcycle.core.feedback.Moderated;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundResponses;
import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.InterimRatings;
import io.perfcycle.core.review.Review;
import io.perfcycle.rules.feedback.RoundCalculator;
import io.perfcycle.rules.feedback.RoundResults;
import io.perfcycle.rules.privacy.ErasureDecisions;
import io.perfcycle.rules.privacy.Identities;
import io.perfcycle.rules.privacy.RetentionRules;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Gathers an export; other people get numbers in the order in which they are met. For one use. */
final class SubjectExporter {
    private static final int PAGE = 500;

    private final Desk desk;
    private final EmployeeId subject;
    private final Map<EmployeeId, EmployeeId> maskById = new HashMap<>();

    SubjectExporter(Desk desk, EmployeeId subject) {
        this.desk = desk;
        this.subject = subject;
    }

    SubjectExport export() {
        desk.allow(Facet.DIRECTORY, Optional.of(subject), AccessPhase.OPEN);
        Employee person = desk.needPerson(subject);
        List<Document> about = new ArrayList<>();
        about.add(masked(person));
        for (DocumentKind kind : ErasureDecisions.kindsAboutOnePerson()) {
            desk.openAll(aboutSubject(kind), Document.class).forEach(document -> about.add(masked(document)));
        }
        List<Document> written = new ArrayList<>();
        look(DocumentKind.FEEDBACK, this::isWritten, document -> written.add(masked(document)));
        look(DocumentKind.RECOGNITION, this::isWritten, document -> written.add(masked(document)));
        look(DocumentKind.FEEDBACK_REQUEST, this::isWritten, document -> written.add(masked(document)));
        look(DocumentKind.MEETING_NOTE, this::isWritten, document -> written.add(masked(document)));
        return new SubjectExport(
                subject,
                desk.now(),
                about,
                written,
                writtenReviews(),
                writtenCheckIns(),
                writtenMeetings(),
                results(),
                namedIn());
    }

    private List<WrittenReview> writtenReviews() {
        List<WrittenReview> reviews = new ArrayList<>();
        look(DocumentKind.REVIEW, this::isNamedBeside, document -> {
            Review review = (Review) document;
            WrittenReview.of(review, subject, mask(review.header().subject())).ifPresent(reviews::add);
        });
        look(DocumentKind.INTERIM_RATINGS, this::isNamedBeside, document -> {
            InterimRatings interim = (InterimRatings) document;
            reviews.addAll(WrittenReview.of(interim, subject, mask(interim.subject())));
        });
        return reviews;
    }

    private Map<GoalId, List<CheckIn>> writtenCheckIns() {
        Map<GoalId, List<CheckIn>> checkIns = new LinkedHashMap<>();
        look(DocumentKind.GOAL, this::isNamedBeside, document -> {
            Goal goal = (Goal) document;
            List<CheckIn> own = goal.checkIns().stream()
                    .filter(each -> each.author().equals(subject))
                    .toList();
            if (!own.isEmpty()) {
                checkIns.put(goal.id(), own);
            }
        });
        return checkIns;
    }

    private Map<OneOnOneId, WrittenMeeting> writtenMeetings() {
        Map<OneOnOneId, WrittenMeeting> meetings = new LinkedHashMap<>();
        look(DocumentKind.ONE_ON_ONE, this::isNamedBeside, document -> {
            OneOnOne meeting = (OneOnOne) document;
            WrittenMeeting own = WrittenMeeting.of(meeting, subject);
            if (!own.isEmpty()) {
                meetings.put(meeting.id(), own);
            }
        });
        return meetings;
    }

    private Query aboutSubject(DocumentKind kind) {
        return Query.of(kind).with(IndexField.EMPLOYEE, subject.value());
    }

    private boolean isWritten(Document document) {
        if (document instanceof Moderated text) {
            return text.author().equals(subject);
        }
        if (document instanceof DraftedRequest request) {
            return request.content().rater().equals(subject);
        }
        return document instanceof MeetingNote note
                && note.author().equals(subject)
                && !note.subject().equals(subject);
    }

    /** What the subject may see of rounds in daily work: the results of those that are closed. */
    private Map<RoundId, RoundResults> results() {
        Map<RoundId, RoundResults> results = new LinkedHashMap<>();
        for (Round round : desk.peekAll(aboutSubject(DocumentKind.ROUND), Round.class)) {
            if (round.state() == Round.State.CLOSED) {
                DocumentKey answers =
                        new DocumentKey(DocumentKind.ROUND_RESPONSES, round.id().value());
                desk.peek(answers, RoundResponses.class)
                        .ifPresent(responses -> results.put(
                                round.id(),
                                RoundCalculator.measure(round, responses, desk.roundPolicy(round.cycle()))));
            }
        }
        return results;
    }

    /** Kinds in which others are open to whoever stands in them; calibration and participation are not. */
    private Map<DocumentKind, Long> namedIn() {
        Map<DocumentKind, Long> counts = new EnumMap<>(DocumentKind.class);
        for (DocumentKind kind : List.of(
                DocumentKind.EMPLOYEE,
                DocumentKind.GOAL,
                DocumentKind.ROUND,
                DocumentKind.REVIEW,
                DocumentKind.ONE_ON_ONE)) {
            look(kind, this::isNamedBeside, document -> counts.merge(kind, 1L, Long::sum));
        }
        return counts;
    }

    private boolean isNamedBeside(Document document) {
        boolean own = RetentionRules.subjectOf(document).filter(subject::equals).isPresent();
        return !own && Identities.in(document).contains(subject);
    }

    private void look(DocumentKind kind, Predicate<Document> which, Consumer<Document> then) {
        desk.leafThrough(kind, PAGE, document -> {
            if (which.test(document)) {
                then.accept(document);
            }
        });
    }

    private Document masked(Document document) {
        return Identities.replace(unreported(document), this::mask);
    }

    /** What others reported, and who decided about it, is not the subject's. */
    private static Document unreported(Document document) {
        boolean reported =
                document instanceof Moderated text && !text.moderation().isEmpty();
        return reported ? DocumentParts.without(document, Set.of(Part.MODERATION)) : document;
    }

    private EmployeeId mask(EmployeeId person) {
        return person.equals(subject)
                ? person
                : maskById.computeIfAbsent(person, other -> EmployeeId.of("person-" + (maskById.size() + 1)));
    }
}
