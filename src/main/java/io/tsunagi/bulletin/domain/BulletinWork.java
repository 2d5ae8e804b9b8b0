package io.tsunagi.bulletin.domain;

/** Names that the use cases and the model {@code BulletinProcess} share. */
public final class BulletinWork {

    /** The process; its business key is the bulletin's reference. */
    public static final String PROCESS = "BulletinProcess";

    static final String WRITE = "UserTask_WriteBulletin";
    static final String APPROVE = "UserTask_ApproveBulletin";
    static final String CHASE = "UserTask_ChaseUndelivered";
    static final String WRITE_NEXT = "UserTask_WriteNextBulletin";
    static final String WITHDRAWN = "Message_BulletinWithdrawn";
    static final String DELIVERED = "Message_BulletinDelivered";
    static final String PROMISE_ENDED = "Message_PromiseEnded";

    private BulletinWork() {}
}
