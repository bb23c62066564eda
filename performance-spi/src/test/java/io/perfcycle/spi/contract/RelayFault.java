package io.perfcycle.spi.contract;

/** Ways in which a relay can be wrong, each with the number of the clause that has to reject it. */
enum RelayFault implements NamedFault {
    ACKNOWLEDGES_BEFORE_SENDING("P-R1a"),
    NEW_ID_IN_EACH_ATTEMPT("P-R1b"),
    SENDS_NO_SECOND_TIME("P-R1b"),
    BUSY_IS_DELIVERED("P-R1c"),
    EXCEPTION_IS_DELIVERED("P-R1c"),
    RETRIES_WITHOUT_A_PAUSE("P-R1c"),
    OVERTAKEN_IS_DELIVERED("P-R1d"),
    ARGUMENTS_LOST("P-R1e"),
    MAX_IGNORED("P-R1f"),
    ALWAYS_OUR_TENANT("P-R1f"),
    FIRST_FAILURE_ENDS_THE_RUN("P-R2a"),
    NEVER_PARKS("P-R2b"),
    PARKS_AT_ONCE("P-R2b"),
    SENDS_WHATEVER_THE_ATTEMPT("P-R2c"),
    CLAIMS_MORE_THAN_IT_SENDS("P-R2c"),
    RIGHT_NOT_ASKED("P-R4a"),
    GONE_IS_SENT("P-R4b"),
    RIGHT_ASKED_ONCE("P-R4c"),
    DOUBT_IS_SENT("P-R4d"),
    DOUBT_IS_DROPPED("P-R4d"),
    DROPS_WHAT_OTHERS_LEFT("P-R5a");

    private final String clauseId;

    RelayFault(String clauseId) {
        this.clauseId = clauseId;
    }

    @Override
    public String clauseId() {
        return clauseId;
    }
}
