package io.tsunagi.shipment.domain.allocate;

/**
 * How much of a day is kept for each group of classes, in per cent; together 100. 60, 25 and 15 are the default of the domain notes
 * (4.4 rule 4).
 */
public record Shares(int life, int time, int normal) {

    /** What a site is offered first. */
    public static final Shares DEFAULT = new Shares(60, 25, 15);

    public Shares {
        if (life < 0 || time < 0 || normal < 0 || life + time + normal != 100) {
            throw new IllegalArgumentException("shares must be 100 together: " + life + "/" + time + "/" + normal);
        }
    }

    /** Share of a group in per cent. */
    public int of(ClassGroup group) {
        return switch (group) {
            case LIFE -> life;
            case TIME -> time;
            case NORMAL -> normal;
        };
    }

    /** What is kept of an amount for a group, in whole units; what rounding leaves goes to P0–P1. */
    public int reserve(ClassGroup group, int amount) {
        return switch (group) {
            case LIFE -> amount - part(time, amount) - part(normal, amount);
            case TIME -> part(time, amount);
            case NORMAL -> part(normal, amount);
        };
    }

    private static int part(int share, int amount) {
        return Math.toIntExact((long) share * amount / 100);
    }
}
