package org.madoguchi.record.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes many rows by one statement: a statement for each would take the better part of an hour for the grades of a
 * university. Joins the transaction of the service that calls.
 */
@ApplicationScoped
public class ManyRows {

    /** Of one statement. */
    private static final int AT_ONCE = 100;

    @PersistenceContext
    private EntityManager entityManager;

    /** @param into table and columns @param rows each with the values of these columns; {@code null} for none */
    public void insert(String into, List<List<Object>> rows) {
        for (var first = 0; first < rows.size(); first += AT_ONCE) {
            insertAtOnce(into, rows.subList(first, Math.min(rows.size(), first + AT_ONCE)));
        }
    }

    private void insertAtOnce(String into, List<List<Object>> rows) {
        var parameters = new ArrayList<>();
        var values = rows.stream().map(row -> values(row, parameters)).collect(Collectors.joining(", "));
        var statement = entityManager.createNativeQuery("INSERT INTO " + into + " VALUES " + values);
        for (var index = 0; index < parameters.size(); index++) {
            statement.setParameter(index + 1, parameters.get(index));
        }
        statement.executeUpdate();
    }

    /** A parameter without a value would be one of some type, which is not each column's. */
    private static String values(List<Object> row, List<Object> parameters) {
        return row.stream()
                .map(value -> {
                    if (value == null) {
                        return "NULL";
                    }
                    parameters.add(value);
                    return "?" + parameters.size();
                })
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
