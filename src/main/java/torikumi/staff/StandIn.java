package torikumi.staff;

/** @param assignmentId the post that the deputy stands in for */
record StandIn(long assignmentId, DeputyRow deputy) {}
