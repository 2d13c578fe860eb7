package org.madoguchi.config;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/**
 * The changes that make this build's schema, as its change log lists them. A database that has them all needs no
 * Liquibase, which takes a tenth of the start to find that out.
 */
final class ChangeSets {

    private static final String FOLDER = "/liquibase/";

    private ChangeSets() {}

    /**
     * Whether a database has had every one; what is new to this build, or cannot be read, is Liquibase's matter.
     *
     * @throws SQLException when the connection is lost
     */
    static boolean areAllIn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM databasechangelog")) {
            var done = new HashSet<String>();
            while (rows.next()) {
                done.add(rows.getString(1));
            }
            return done.containsAll(ids());
        } catch (SQLException e) { // an empty database; PostgreSQL would refuse whatever comes next
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return false;
        }
    }

    private static Set<String> ids() {
        var ids = new HashSet<String>();
        for (var file : attributes("db.changelog-master.xml", "include", "file")) {
            ids.addAll(attributes(file, "changeSet", "id"));
        }
        return ids;
    }

    private static List<String> attributes(String file, String element, String name) {
        try (var text = ChangeSets.class.getResourceAsStream(FOLDER + file)) {
            var found = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(text)
                    .getElementsByTagName(element);
            return IntStream.range(0, found.getLength())
                    .mapToObj(index ->
                            found.item(index).getAttributes().getNamedItem(name).getNodeValue())
                    .toList();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The change log " + file + " cannot be read", e);
        }
    }
}
