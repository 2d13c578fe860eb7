package org.madoguchi.printing;

import java.time.Instant;
import java.util.List;

/**
 * What a printing service is to register.
 *
 * @param key ours; asked again with the same, it registers nothing new
 * @param documents PDF files
 * @param until after this they must not be printed any more
 */
public record PrintJob(String key, List<byte[]> documents, Instant until) {}
