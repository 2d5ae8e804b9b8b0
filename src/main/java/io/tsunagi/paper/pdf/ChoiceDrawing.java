package io.tsunagi.paper.pdf;

import io.tsunagi.paper.domain.form.FormDefinition.Box;
import io.tsunagi.paper.domain.form.FormDefinition.Choice;
import io.tsunagi.paper.domain.form.FormDefinition.Words;
import io.tsunagi.paper.pdf.Typesetter.Style;
import io.tsunagi.shared.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Draws squares to tick with their words, side by side and in as many lines as they need, and crosses the chosen ones. */
final class ChoiceDrawing {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,、・]+");
    private static final double STEP = 0.25;
    private static final double LINE = 1.55;
    private static final double SQUARE = 0.85;
    private static final double GAP = 0.35;
    private static final double THIN = 0.5;
    private static final double THICK = 1.1;

    private final Canvas canvas;
    private final Typesetter typesetter;
    private final String labels;

    ChoiceDrawing(Canvas canvas, Typesetter typesetter, String labels) {
        this.canvas = canvas;
        this.typesetter = typesetter;
        this.labels = labels;
    }

    /** A square on the page: mm from the top left corner of the box, type size in points. */
    private record Place(Choice choice, double x, double baseline, double size) {

        double side() {
            return size * SQUARE / Canvas.MM;
        }

        double y() {
            return baseline - side();
        }
    }

    /** Draws the squares and the words. */
    void blank(Box box, double top) {
        for (Place place : places(box)) {
            canvas.frame(box.x() + place.x(), top + box.y() + place.y(), place.side(), place.side(), THIN);
            double words = box.x() + place.x() + place.side() + GAP * place.size() / Canvas.MM;
            canvas.text(words(place.choice()), words, top + box.y() + place.baseline(), Style.REGULAR, place.size());
        }
    }

    /** Crosses what the value names; returns a refusal for what the box does not offer, and for two where only one may be ticked. */
    List<Refusal> tick(Box box, double top, String value, String field) {
        List<String> chosen = Arrays.asList(BETWEEN.split(value, 0));
        List<String> offered = choices(box).stream().map(Choice::value).toList();
        Optional<String> unknown =
                chosen.stream().filter(name -> !offered.contains(name)).findFirst();
        if (unknown.isPresent()) {
            return List.of(Refusal.at(field, "paper.value.no-choice", unknown.get(), String.join(", ", offered)));
        }
        if (!box.several() && chosen.stream().distinct().count() > 1) {
            return List.of(Refusal.at(field, "paper.value.one-choice", String.join(", ", chosen)));
        }
        places(box).stream()
                .filter(place -> chosen.contains(place.choice().value()))
                .forEach(place -> cross(box.x() + place.x(), top + box.y() + place.y(), place.side()));
        return List.of();
    }

    private void cross(double x, double y, double side) {
        canvas.rule(x, y, x + side, y + side, THICK);
        canvas.rule(x, y + side, x + side, y, THICK);
    }

    private List<Place> places(Box box) {
        for (double size = box.size(); size >= box.min() - 1e-9; size -= STEP) {
            List<Place> places = places(box, size);
            double bottom = places.get(places.size() - 1).baseline() + size * Fitting.DESCENT / Canvas.MM;
            boolean inside = places.stream().allMatch(place -> place.x() + width(place) <= box.w() - Fitting.SIDE);
            if (inside && bottom <= box.h()) {
                return places;
            }
        }
        throw new IllegalStateException("squares of the form do not fit their box: " + box.name());
    }

    private List<Place> places(Box box, double size) {
        List<Place> places = new ArrayList<>();
        double x = Fitting.SIDE;
        double baseline = (box.label() == null ? 0.4 : Fitting.LABEL) + size / Canvas.MM;
        for (Choice choice : choices(box)) {
            Place here = new Place(choice, x, baseline, size);
            if (x > Fitting.SIDE && x + width(here) > box.w() - Fitting.SIDE) {
                baseline += size * LINE / Canvas.MM;
                here = new Place(choice, Fitting.SIDE, baseline, size);
            }
            places.add(here);
            x = here.x() + width(here) + size / Canvas.MM;
        }
        return places;
    }

    private double width(Place place) {
        double words = typesetter.width(words(place.choice()), Style.REGULAR, place.size()) / Canvas.MM;
        return place.side() + GAP * place.size() / Canvas.MM + words;
    }

    private String words(Choice choice) {
        Words words = choice.label();
        return switch (labels) {
            case "ja" -> words.ja();
            case "en" -> words.en();
            default -> words.ja() + " " + words.en();
        };
    }

    private static List<Choice> choices(Box box) {
        return Objects.requireNonNull(box.choices());
    }
}
