import type { Words } from './words.ts'

export const PORTUGUESE: Words = {
  language: 'pt',
  towns: [{ code: 'BR', names: ['Serra do Alecrim', 'Porto Candeia'] }, { code: 'MZ', names: ['Vila Mafurra'] }, { code: 'AO', names: ['Lagoa Mansa'] }, { code: 'CV', names: ['Ribeira Salgada'] }, { code: 'TL', names: ['Foho Naroman'] }],
  organisations: ['Rede Farol de Barro', 'Casa Ponto e Linha', 'Coletivo Maré Alta', 'Cooperativa Fio de Luz', 'Rádio Beira-Rio', 'Escola da Última Balsa', 'Instituto Ponte Nova', 'Oficina Chave Inglesa', 'União das Feirantes', 'Fundo Semente', 'Associação Mil Passos'],
  people: ['Jacira Campoverde', 'Odete Machava Luz', 'Ivone Salgueiral', 'Tainá Ribeiro Claro', 'Domingas Lagoa', 'Filomena Naroman', 'Benedita Alecrim'],
  themes: {
    access: [
      { title: 'Biblioteca de telefones de {town}', summary: 'A mulher leva emprestado um telefone carregado por três dias e decide depois se quer comprar um.', problem: 'Em {town}, quase todo telefone é do marido ou do filho. Quem nunca ficou sozinha com um não sabe se vale o preço.', approach: 'No posto de saúde há {m} aparelhos, cada um com um cartão ilustrado. Ninguém pergunta para que serviu.' },
      { title: 'Antena das vizinhas, {town}', summary: 'Comunidades vizinhas são donas de uma antena pequena e vendem dados a preço justo.', problem: 'A operadora calcula que {town} não dá lucro. As mulheres andam uma hora atrás de sinal.', approach: 'Um comité com metade de mulheres decide o preço e lê as contas todo mês.' },
      { title: 'A linha que liga de volta, {town}', summary: 'Uma chamada perdida basta para receber ajuda contra chantagem com imagens.', problem: 'Denunciar em {town} pede duas viagens e coragem. Quase ninguém denuncia.', approach: 'A escuta liga dentro de uma hora, preenche o formulário junto e fica até a resposta.' },
    ],
    skills: [
      { title: 'Contas por voz na feira de {town}', summary: 'Feirantes que não escrevem fazem as contas por mensagem de voz e leem como tabela.', problem: 'Todo curso em {town} começa pelo teclado. Quem soma de cabeça o dia inteiro acha que não sabe nada.', approach: 'Elas ditam compras e vendas. Em dez lições curtas fazem a tabela e levam ao grupo de poupança.' },
      { title: 'A bancada de consertos da escola de {town}', summary: 'Alunas consertam portáteis doados e ficam com o que voltou a funcionar.', problem: 'A escola de {town} tinha trinta portáteis mortos e nenhuma aula por falta de máquina.', approach: 'Seis alunas por vez, com uma técnica, uma vez por semana.' },
      { title: 'Avós à mesa, {town}', summary: 'Mulheres com mais de sessenta anos ensinam umas às outras o que descobriram.', problem: 'Os cursos para idosas em {town} são dados por jovens, depressa e uma vez só.', approach: 'Quem aprendeu explica à mesa ao lado. A aluna ajudante responde, mas não toca no rato.' },
    ],
    leadership: [
      { title: 'Engenheiras da manhã, {town}', summary: 'Formação em redes no horário da escola, com transporte pago e entrevista garantida.', problem: 'Os cursos da noite em {town} supõem que outra pessoa põe as crianças na cama.', approach: 'Aulas das nove ao meio-dia, provas por módulo e quatro empresas que entrevistam cada formada.' },
      { title: 'De volta ao código, {town}', summary: 'Estágios pagos de dezasseis semanas para quem deixou o trabalho técnico para cuidar.', problem: 'Um intervalo de três anos elimina a candidata na maioria das empresas de {town}.', approach: 'Cada empresa recebe duas pessoas e uma mentora, com o salário do posto desde o primeiro dia.' },
      { title: 'Elas no conselho das redes, {town}', summary: 'Uma lista pública de candidatas e uma regra de quórum mudaram o conselho.', problem: 'Nove lugares, nove homens: em {town} dizia-se que não havia candidatas.', approach: 'Publicámos cento e vinte nomes. Sem três mulheres presentes, o conselho não decide.' },
    ],
    partnerships: [
      { title: 'A mesa da contagem, {town}', summary: 'Operadoras, estatística e associações publicam o mesmo número por sexo no mesmo dia.', problem: 'Cada um em {town} tinha o seu número de mulheres ligadas e usava-o quando convinha.', approach: 'Combinam primeiro a pergunta. O ficheiro é aberto, com as dúvidas ao lado.' },
      { title: 'Um formulário para sete fundos, {town}', summary: 'Sete financiadores aceitam o mesmo pedido de quatro páginas.', problem: 'Um grupo de {town} gastava onze semanas por ano em pedidos.', approach: 'Oito meses para combinar as perguntas; cada fundo pode juntar duas.' },
      { title: 'Homens à porta, {town}', summary: 'Uma liga de futebol e um centro de mulheres trabalham o que as mantém fora da rede.', problem: 'Em {town}, a reprovação da família pesa mais do que o preço.', approach: 'Treinadores falam onde os homens já estão. O centro escreve o texto e pode vetar qualquer sessão.' },
    ],
  },
  barrier: ['A reprovação da família, antes do preço.', 'O preço dos dados diante de um dia de trabalho.', 'O medo do insulto e da chantagem.'],
  novelty: ['Parte do que elas já contam e vendem.', 'A ideia é antiga; que as utilizadoras sejam donas é novo aqui.', 'Primeiro o uso, depois a teoria.'],
  results: ['Em {months} meses participaram {n} mulheres e meninas. Antes, {a} por cento usavam sozinhas; depois, {b} por cento.', '{n} pessoas contadas em {m} lugares; {b} por cento voltaram quatro vezes ou mais.', 'O uso passou de {a} para {b} por cento; no grupo de comparação subiu quatro pontos.'],
  failed: ['O primeiro ciclo foi rápido demais e metade não voltou.', 'Nove pessoas usaram o nosso aplicativo. Imprimimos cartões.', 'Esquecemos o transporte; quando o pagámos, a presença dobrou.'],
  transfer: ['Um lugar aonde as mulheres já vão e alguém de lá com salário.', 'Cerca de {m} aparelhos, uma técnica por perto e paciência por uma estação.', 'Uma regra que possa mudar e alguém de dentro que queira.'],
  resources: ['Duas coordenadoras pagas, onze voluntárias, uma sala alugada.', 'Metade são salários, um terço transporte, o resto impressão.'],
  women: ['Sete de nove na direção são mulheres; as participantes votam o orçamento.', 'O primeiro grupo escreveu as lições e foi pago por isso.'],
  harm: ['Não se anotam nomes; só se fotografam mãos e ecrãs.', 'Perguntámos antes o que podia correr mal em casa e mudámos a hora.'],
  complaint: ['Uma caixa à porta, aberta todo mês por duas pessoas de fora.', 'O número da provedora, impresso em cada cartão.'],
  partners: ['{org} (coordenação), a biblioteca (salas), uma união de poupança (participantes).', '{org} (lições), uma operadora (dados), a escola normal (avaliação).'],
  period: ['de janeiro a dezembro do ano passado', 'os primeiros {months} meses', 'dois anos letivos'],
  comments: {
    strong: ['Números contados, e o fracasso é dito sem que se peça.', 'Claro, modesto e verificado.'],
    middling: ['Boa ideia, avaliação fraca.', 'Acredito na história; faltam fontes.'],
    weak: ['Sobretudo um plano; nenhum resultado contado.', 'As mulheres participam, mas não decidem.'],
  },
}
