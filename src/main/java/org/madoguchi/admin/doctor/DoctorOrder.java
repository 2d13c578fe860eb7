package org.madoguchi.admin.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.exam.Finding;

/**
 * What an examination is to look at.
 *
 * @param sampleId of somebody who has to be found in the directory, if one was given
 * @param mail whether a test mail is sent to whoever orders it
 * @param language of that mail
 * @param request what the request itself says, which no other thread can see
 */
record DoctorOrder(Optional<String> sampleId, boolean mail, Locale language, List<Finding> request) {}
