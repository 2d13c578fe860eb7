package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.madoguchi.catalogue.CatalogueWords;
import org.madoguchi.catalogue.Choice;
import org.madoguchi.catalogue.Period;
import org.madoguchi.text.Words;
import org.madoguchi.web.Languages;

/** What a type costs and on which terms it can be had, as a student chooses it. */
@Named
@RequestScoped
public class ChoiceWords {

    @Inject
    private ApplyWords words;

    @Inject
    private Languages languages;

    /** The price of a copy; the lowest one where it depends on the language. */
    public String fee(Choice choice) {
        var prices = new HashSet<>(choice.fees().values());
        var lowest = words.yen(prices.stream().mapToInt(Integer::intValue).min().orElse(0));
        return prices.size() > 1 ? say("fee.from", lowest) : lowest;
    }

    /** What is to be known before it is chosen, a sentence each. */
    public List<String> terms(Choice choice) {
        var terms = new ArrayList<String>();
        if (choice.review()) {
            terms.add(say("meta.review"));
        }
        choice.validDays().ifPresent(days -> terms.add(say("meta.valid", days)));
        choice.perDay().ifPresent(copies -> terms.add(say("meta.per_day", copies)));
        choice.perYear().ifPresent(copies -> terms.add(say("meta.per_year", copies)));
        choice.offered().ifPresent(period -> terms.add(offered(period)));
        return List.copyOf(terms);
    }

    private String offered(Period period) {
        var days = CatalogueWords.of(languages.getLocale());
        var from = period.from().map(days::day).orElse("");
        var until = period.until().map(days::day).orElse("");
        return from.isEmpty()
                ? say("meta.offered.until", until)
                : until.isEmpty() ? say("meta.offered.from", from) : say("meta.offered", from, until);
    }

    private String say(String key, Object... values) {
        return Words.of(languages.getLocale(), "apply").text(key, values);
    }
}
