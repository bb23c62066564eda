package io.perfcycle.rules.engine;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.rules.feedback.RoundResults;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything about and by a person, for that person. Other people are {@code person-1}, {@code person-2} and so on, the
 * same one throughout an export. What others wrote about the person stands as they wrote it.
 *
 * @param subject the person
 * @param at the engine's instant
 * @param about the documents about the person that the person may read, in the order of kinds and ids
 * @param written feedback, notes, recognition and drafts of answers that the person wrote about others, in the order of kinds and ids
 * @param reviews what the person wrote in reviews of others, in the order of the reviews' ids
 * @param checkIns the person's check-ins in the goals of others, by goal in the order of ids
 * @param meetings what the person brought, does and noted in one-to-ones of others, by meeting in the order of ids
 * @param resultsByRound the results of closed 360 rounds about the person; groups that are too small are suppressed
 * @param namedIn in how many other documents the person stands: as manager, reviewer, agreeing side, invited rater
 */
public record SubjectExport(
        EmployeeId subject,
        Instant at,
        List<Document> about,
        List<Document> written,
        List<WrittenReview> reviews,
        Map<GoalId, List<CheckIn>> checkIns,
        Map<OneOnOneId, WrittenMeeting> meetings,
        Map<RoundId, RoundResults> resultsByRound,
        Map<DocumentKind, Long> namedIn) {
    /** Copies the collections. */
    public SubjectExport {
        about = List.copyOf(about);
        written = List.copyOf(written);
        reviews = List.copyOf(reviews);
        checkIns = Collections.unmodifiableMap(new LinkedHashMap<>(checkIns));
        meetings = Collections.unmodifiableMap(new LinkedHashMap<>(meetings));
        resultsByRound = Collections.unmodifiableMap(new LinkedHashMap<>(resultsByRound));
        namedIn = Collections.unmodifiableMap(new LinkedHashMap<>(namedIn));
    }
}
