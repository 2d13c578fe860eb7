package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.admin.StudentState;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortSource;

/** What the people of a cohort were chosen by, as the list of the search calls it in the language in use. */
@Named
@RequestScoped
public class CohortWords {

    /** Between what was searched for, as it is stored; a value may have a comma of its own. */
    private static final Pattern NEXT = Pattern.compile(", (?=(?:state|faculty|year|entry)=)");
    /** Asks for those of whom the directory says nothing. */
    private static final String NONE = "-";

    @Inject
    private DeskWords words;

    /** The name of a file, a filter, the number of a cohort, or what was searched for. */
    public String label(Cohort one) {
        return one.getSource() == CohortSource.SEARCH ? searched(one.getLabel()) : one.getLabel();
    }

    String searched(String label) {
        return Arrays.stream(NEXT.split(label))
                .map(part -> part.split("=", 2))
                .map(part -> part.length == 2 ? said(part) : part[0])
                .reduce((one, next) -> words.say("cohort.searched.both", List.of(one, next)))
                .orElse("");
    }

    private String said(String[] part) {
        return words.say("cohort.searched", List.of(words.sayOr("find." + part[0], part[0]), value(part[0], part[1])));
    }

    /** A value that was searched for, under the name of its field. */
    public String value(String name, String value) {
        if (value.equals(NONE)) {
            return words.sayOr("find.unknown." + name, value);
        }
        return StudentState.find(value)
                .filter(state -> name.equals("state"))
                .map(state -> words.sayOr("find.state." + state.name().toLowerCase(Locale.ROOT), value))
                .orElse(value);
    }
}
