package io.tsunagi.filing.domain;

import io.tsunagi.filing.FilingCounts;
import io.tsunagi.filing.domain.FilingRoutes.Count;
import io.tsunagi.frame.Times;
import io.tsunagi.paper.FormCatalogue;
import io.tsunagi.paper.FormCatalogue.Form;
import io.tsunagi.paper.FormCatalogue.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts filings for the closing report, with the names of their forms. */
@Service
class CountFilings implements FilingCounts {

    private final FilingRoutes routes;
    private final FormCatalogue forms;
    private final Times times;

    CountFilings(FilingRoutes routes, FormCatalogue forms, Times times) {
        this.routes = routes;
        this.forms = forms;
        this.times = times;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Tally> of(String disruption) {
        LocalDate today = times.now().atZone(times.zone()).toLocalDate();
        return routes.counts(disruption).stream()
                .sorted(Comparator.comparing(Count::form)
                        .thenComparing(count -> String.valueOf(count.procedure()))
                        .thenComparing(Count::state))
                .map(count -> tally(count, today))
                .toList();
    }

    private Tally tally(Count count, LocalDate today) {
        Text title = forms.find(count.form(), today).map(Form::title).orElse(new Text(count.form(), count.form()));
        return new Tally(count.form(), title.ja(), title.en(), count.procedure(), count.state(), count.number());
    }
}
