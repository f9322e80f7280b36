/**
 * What a paper is about, in arXiv's categories. A paper whose source states categories keeps them; for the others a linear
 * model reads title and abstract and says which categories they speak for, how surely, or nothing. The taxonomy and the model
 * are data files; the model is trained by {@code ./abstracts train subjects} with the very {@code SubjectFeatures} that read
 * here.
 */
@NullMarked
package dev.abstracts.enrich.subject;

import org.jspecify.annotations.NullMarked;
