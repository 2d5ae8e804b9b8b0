package io.tsunagi.shipment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The cells of a bad row as a person changed them, {@code cells[0]} and so on; a cell is never split at a comma. */
class RepairForm {

    private List<String> cells = new ArrayList<>();

    /** One per column. */
    public List<String> getCells() {
        return cells;
    }

    /** What was typed; a cell that was not sent is empty. */
    List<String> texts() {
        return cells.stream().map(cell -> Objects.requireNonNullElse(cell, "")).toList();
    }

    public void setCells(List<String> cells) {
        this.cells = cells;
    }
}
