package io.perfcycle.rules.engine.fault;

import java.util.EnumSet;
import java.util.Set;

/** In which way a call goes wrong. */
enum FaultKind {
    /** It says that it could not be reached and did nothing. */
    THROW_UNAVAILABLE,
    /** It throws something else. Before the call: it did nothing. */
    THROW_OTHER,
    /** It did it and then threw. */
    LOSE_ACKNOWLEDGEMENT,
    /** The thread is interrupted and the call throws. */
    INTERRUPT,
    /** It takes longer than the engine waits. */
    DELAY,
    /** It arrives twice; the answer is that of the first or of the second. */
    DUPLICATE,
    /** It throws, and arrives after the next call, or after the operation. */
    LATE,
    /** It answers as of an earlier version. */
    STALE,
    /** It leaves out a part of the answer. */
    TORN,
    /** A part of the answer is of an earlier version. */
    MIXED,
    /** It answers null. */
    NULL_ANSWER,
    /** It answers with a null among the rest. */
    NULL_ENTRY,
    /** It answers with a version and without a document. */
    NULL_DOCUMENT,
    /** It answers with another document or receipt than was asked for. */
    OTHER_DOCUMENT,
    /** It answers with the document of another tenant. */
    OTHER_TENANT,
    /** It answers with something under the right key that is not of the type of the kind. */
    OTHER_TYPE,
    /** It answers with a document whose version is 0. */
    VERSION_ZERO,
    /** It answers with more than was asked for. */
    UNKNOWN_KEY,
    /** It answers out of order, or the same over again. */
    DISORDER,
    /** It answers with more than the maximum. */
    TOO_MANY,
    /** It answers with something that is no instant of any calendar, or no id. */
    NONSENSE,
    /** It goes back a year, or gives an id that it gave before. */
    BACKWARDS;

    static final Set<FaultKind> THROWING =
            EnumSet.of(THROW_UNAVAILABLE, THROW_OTHER, LOSE_ACKNOWLEDGEMENT, INTERRUPT, LATE);

    /** Kinds that no answer can be told by: the engine cannot know, and must only not make it worse. */
    static final Set<FaultKind> UNSEEN = EnumSet.of(STALE, TORN, MIXED, BACKWARDS);

    boolean happensBefore() {
        return this != LOSE_ACKNOWLEDGEMENT && !isAnswer();
    }

    boolean happensAfter() {
        return this != THROW_OTHER && this != LATE;
    }

    /** Whether the call is made as it should and only the answer is wrong. */
    boolean isAnswer() {
        return compareTo(STALE) >= 0;
    }

    /** The kinds that make sense for a method. */
    static Set<FaultKind> of(PortMethod method) {
        EnumSet<FaultKind> kinds =
                EnumSet.of(THROW_UNAVAILABLE, THROW_OTHER, LOSE_ACKNOWLEDGEMENT, INTERRUPT, DELAY, NULL_ANSWER);
        kinds.addAll(
                switch (method) {
                    case LOAD ->
                        EnumSet.of(
                                DUPLICATE,
                                STALE,
                                TORN,
                                MIXED,
                                NULL_ENTRY,
                                NULL_DOCUMENT,
                                OTHER_DOCUMENT,
                                OTHER_TENANT,
                                OTHER_TYPE,
                                VERSION_ZERO,
                                UNKNOWN_KEY);
                    case COMMIT -> EnumSet.of(DUPLICATE, LATE, OTHER_DOCUMENT);
                    case RECEIPT -> EnumSet.of(DUPLICATE, STALE, OTHER_DOCUMENT);
                    case FIND ->
                        EnumSet.of(
                                DUPLICATE,
                                STALE,
                                TORN,
                                NULL_ENTRY,
                                OTHER_DOCUMENT,
                                OTHER_TYPE,
                                UNKNOWN_KEY,
                                DISORDER,
                                TOO_MANY);
                    case AUDIT -> EnumSet.of(DUPLICATE, STALE, TORN, NULL_ENTRY, DISORDER, TOO_MANY);
                    case CLAIM -> EnumSet.of(DUPLICATE, LATE, NULL_ENTRY, DISORDER, TOO_MANY, VERSION_ZERO);
                    case ACKNOWLEDGE, DELIVER -> EnumSet.of(DUPLICATE, LATE);
                    case PERSON -> EnumSet.of(DUPLICATE, STALE, OTHER_DOCUMENT, OTHER_TENANT);
                    case PEOPLE -> EnumSet.of(DUPLICATE, STALE, TORN, NULL_ENTRY, OTHER_DOCUMENT, DISORDER, TOO_MANY);
                    case HOLIDAYS -> EnumSet.of(DUPLICATE, TORN, NULL_ENTRY);
                    case ABSENCES -> EnumSet.of(DUPLICATE, NULL_ENTRY);
                    case ACTIONS, COMPETENCIES -> EnumSet.of(DUPLICATE, TORN, NULL_ENTRY, DISORDER);
                    case INSTANT, NEXT_ID -> EnumSet.of(NONSENSE, BACKWARDS);
                    case REPORTS -> EnumSet.of(DUPLICATE, NULL_ENTRY);
                    case AS_OF, CAPABILITIES -> EnumSet.of(DUPLICATE);
                });
        return kinds;
    }
}
