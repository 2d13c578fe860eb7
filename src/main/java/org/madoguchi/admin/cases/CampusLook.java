package org.madoguchi.admin.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.account.UserId;
import org.madoguchi.login.directory.DirectoryPerson;
import org.madoguchi.login.directory.DirectoryUnavailableException;
import org.madoguchi.login.directory.StaffDirectory;

/** Asks the directory about people, while no transaction is open. */
@ApplicationScoped
public class CampusLook {

    @Inject
    private StaffDirectory directory;

    /** What it says of this user ID. */
    public CampusAnswer ask(Optional<String> userId) {
        try {
            return new CampusAnswer(userId.flatMap(UserId::parse).flatMap(directory::find), false);
        } catch (DirectoryUnavailableException e) {
            return CampusAnswer.NONE;
        }
    }

    /** What it says of each of these user IDs, by them. */
    public Map<String, CampusAnswer> askAll(Collection<String> userIds) {
        var keys = new LinkedHashMap<String, Optional<String>>();
        userIds.forEach(userId -> keys.put(userId, UserId.parse(userId)));
        var people = findAll(
                keys.values().stream().flatMap(Optional::stream).distinct().toList());
        var answers = new HashMap<String, CampusAnswer>();
        keys.forEach((userId, key) -> answers.put(
                userId,
                people.map(found -> new CampusAnswer(key.map(found::get), false))
                        .orElse(CampusAnswer.NONE)));
        return answers;
    }

    private Optional<Map<String, DirectoryPerson>> findAll(List<String> userIds) {
        try {
            return Optional.of(userIds.isEmpty() ? Map.of() : directory.findAll(userIds));
        } catch (DirectoryUnavailableException e) {
            return Optional.empty();
        }
    }
}
