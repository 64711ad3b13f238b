### The localization desk: what is wrong with a text, or may be. Read by those who write translations.

## Why a text cannot be published. $value is a part of it.

check-syntax = Não é possível ler este texto: { $detail }
# $count and $max are numbers of bytes.
check-too-large = O texto é longo demais: { $count } bytes, e o máximo é { $max }.
check-too-deep = Há elementos entre chaves aninhados demais; a profundidade máxima é { $max }.
check-too-many = O texto tem mais de { $max } marcadores, variantes ou maneiras de preenchê-lo.
check-literal-selector = Um seletor é uma variável ou uma função, e não um valor fixo.
# $value is a code point, as U+202E.
check-control-character = { $value } é um caractere de controle, que ninguém vê.
check-bidi-unpaired = { $value } abre ou fecha uma direção de escrita sem o seu par.
check-unknown-variable = Esta mensagem não tem nenhuma variável { $value }.
check-unknown-function = A função { $value } não existe.
check-unknown-reference = { $value } não existe, e por isso não é possível fazer referência a isso.
check-cyclic-reference = { $value } remete de novo a esta mensagem.
check-missing-value = O texto está vazio.
check-missing-attribute = O texto original tem um atributo { $value }, e este não.
check-unknown-attribute = O texto original não tem nenhum atributo { $value }.
check-duplicate-variant = A variante { $value } aparece duas vezes.
check-markup = No texto original não aparece { $value }.
check-link = O texto original não tem nenhum link para { $value }.
# $value is what a number or a plural form was filled in with.
check-formatting = Com { $value }, não é possível mostrar o texto: { $detail }

## What may be right all the same, and has to be confirmed.

check-variable-unused = { $value } não é usado.
# A plural form of the language: few, many, …
check-plural-missing = Falta a forma de plural { $value }.
check-plural-unknown = { $value } não é uma forma de plural deste idioma.
check-term-dropped = O termo { $value } não é usado.
check-same-as-source = É igual ao texto original.
check-too-long = O texto é mais de { $max } vezes mais longo que o original.
check-script = A maior parte do texto está em uma escrita diferente da deste idioma.
# $value is English, $detail how it is said in the language; in the second the other way round.
check-glossary-missing = O glossário traz “{ $detail }” para “{ $value }”, e este texto não.
check-glossary-forbidden = O glossário exclui “{ $value }” para “{ $detail }”.

## Errors.

error-message-unknown = “{ $value }” em { $argument } não é a chave de nenhuma mensagem.
error-language-not-served = “{ $value }” em { $argument } não é um idioma do programa nem a versão de um país em um deles.
error-stale-source = O texto em inglês mudou nesse meio-tempo. Leia-o de novo e envie o novo código de verificação.
error-stale-base = O texto do próprio idioma mudou nesse meio-tempo. Leia-o de novo e envie o novo código de verificação.
error-version-conflict = Nesse meio-tempo, outra pessoa publicou outro texto. Leia-o antes de continuar.
error-text-refused = O texto tem erros: as verificações dizem quais.
# $value is the code of a warning, as PLURAL_MISSING.
error-warnings-open = O aviso { $value } não foi confirmado.
error-own-revision = Um texto é publicado por uma pessoa diferente de quem o escreveu.
error-revision-state = Isso não é possível com este texto no estado em que está: ele não está mais à espera, ou ainda não está.
error-translation-twice = A mesma tradução aparece duas vezes.
error-nothing-to-confirm = O idioma não tem aqui um texto próprio que possa ser confirmado.
error-change-is-major = Só uma mudança maior pode usar outras variáveis ou retirar traduções.
error-language-is-source = O inglês é a fonte de todas as traduções. Ele é alterado com saveSourceMessage.
error-filter-language = Estas condições se referem a um idioma: diga qual em { $argument }.
error-file-syntax = Não é possível ler o arquivo a partir da linha { $line }, coluna { $column }: { $detail }
error-file-number = Uma versão é um número inteiro.
error-file-language = O arquivo diz que está em outro idioma.
# $value is the code of what was found, as SYNTAX.
error-row-refused = O texto tem um erro: { $value }.
error-import-used = Alguns destes textos já foram entregues. O que foi entregue é devolvido um a um.
