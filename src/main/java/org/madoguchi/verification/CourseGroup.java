package org.madoguchi.verification;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.paper.Course;

/**
 * Courses under one line of a transcript, as its paper has them.
 *
 * @param category empty for those that stand under no line
 */
public record CourseGroup(String category, List<Course> courses) {

    /** In their order; a category that comes again stands there again, and a course without one begins none. */
    static List<CourseGroup> of(List<Course> courses) {
        var groups = new ArrayList<CourseGroup>();
        for (var course : courses) {
            if (groups.isEmpty() || course.begins(groups.get(groups.size() - 1).category)) {
                groups.add(new CourseGroup(course.category(), new ArrayList<>()));
            }
            groups.get(groups.size() - 1).courses.add(course);
        }
        return groups;
    }
}
