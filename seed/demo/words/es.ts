import type { Words } from './words.ts'

export const SPANISH: Words = {
  language: 'es',
  towns: [
    { code: 'PE', names: ['Quilla Alta'] }, { code: 'BO', names: ['Pampa Clara'] }, { code: 'CO', names: ['Río Manso'] }, { code: 'MX', names: ['San Telar', 'Mesa del Viento'] }, { code: 'GT', names: ['Tres Ceibas'] }, { code: 'PY', names: ['Puerto Lapacho'] }, { code: 'AR', names: ['Villa Jarilla'] },
  ],
  organisations: ['Tejedoras de Señal', 'Casa de las Tres Puertas', 'Red Hilo Azul', 'Cooperativa Luna de Barro', 'Radio Caracola', 'Fundación Puente Viejo', 'Escuela Nocturna del Mercado', 'Colectiva Voz Baja', 'Taller Llave Maestra', 'Biblioteca del Último Bus', 'Unión de Caseras', 'Instituto Mesa Larga', 'Asociación Mil Antenas', 'Ingenieras de Río Manso', 'Fondo Semilla Compartida'],
  people: ['Yesenia Altamar', 'Rosaura Pumacahua Vidal', 'Marisol Tejada Luz', 'Ximena Ríoseco', 'Delfina Quispe Sol', 'Amparo Cienfuegos', 'Lucía Barroclaro', 'Noemí Ceibal', 'Paloma Andrade Niebla'],
  themes: {
    access: [
      { title: 'La señal del mercado de {town}', summary: 'Puestos de mujeres prestan teléfonos, los cargan y explican la factura, a la vista de su dueña.', problem: 'En {town} la tienda de recargas es cosa de hombres. Las mujeres entregan el teléfono a un muchacho y vuelve con los mensajes leídos.', approach: 'Equipamos {m} puestos con un panel, un estante con llave y una lista de precios con dibujos. El teléfono no sale de la vista de su dueña.' },
      { title: 'Antena propia en las lomas de {town}', summary: 'Las comunidades son dueñas de su antena y fijan el precio de los datos.', problem: 'La empresa calcula que las lomas de {town} no rinden. Las mujeres caminan una hora para tener señal.', approach: 'Un comité, la mitad mujeres, fija el precio y lee las cuentas cada mes. Dos técnicas de la comunidad la mantienen.' },
      { title: 'Devolver la llamada: {town}', summary: 'Una llamada perdida basta para que una escucha acompañe a quitar imágenes íntimas.', problem: 'Denunciar en {town} exige dos viajes y un certificado. Casi nadie lo hace.', approach: 'La escucha llama antes de una hora, llena el formulario junto con ella y se queda hasta la respuesta.' },
    ],
    skills: [
      { title: 'Cuentas por mensaje de voz, {town}', summary: 'Vendedoras que no escriben llevan sus cuentas con notas de voz y las leen como tabla.', problem: 'Toda clase en {town} empieza por el teclado. Quien suma de cabeza todo el día cree que no sabe nada.', approach: 'Dictan lo que compran y venden. En diez lecciones cortas hacen la tabla y la llevan a la caja de ahorro.' },
      { title: 'Programar en lengua propia: {town}', summary: 'Niñas de once a catorce años programan con palabras de su lengua antes que en inglés.', problem: 'En {town} las clases de programación eran primero clases de inglés, y las niñas se iban a la tercera semana.', approach: 'Maestras y niñas tradujeron juntas cuarenta palabras. El inglés llega en el segundo semestre.' },
      { title: 'Banco de reparación de la escuela de {town}', summary: 'Alumnas reparan portátiles donados y se quedan con el que vuelve a funcionar.', problem: 'La escuela de {town} tenía treinta portátiles muertos y ninguna clase por falta de equipos.', approach: 'Seis alumnas por turno, con una técnica, una vez por semana. Las piezas salen de los otros equipos.' },
    ],
    leadership: [
      { title: 'Ingenieras de la mañana, {town}', summary: 'Formación en redes en horario escolar, con transporte pagado y entrevista asegurada.', problem: 'Los cursos nocturnos de {town} suponen que otra persona acuesta a los niños. En seis años no terminó ninguna.', approach: 'Clases de nueve a doce, exámenes por módulo y cuatro empresas que entrevistan a cada egresada.' },
      { title: 'Compras públicas que ellas ganan, {town}', summary: 'Lotes pequeños, pago a treinta días y pliegos de seis páginas abrieron los contratos.', problem: 'Las empresas dirigidas por mujeres ganaban dos de cada cien contratos de software en {town}.', approach: 'La ciudad dividió las licitaciones y publica cada decisión con sus razones. Acompañamos a {m} empresas.' },
      { title: 'Cuadrillas de fibra de {town}', summary: 'Cuadrillas de mujeres tienden fibra con arneses de su talla.', problem: 'No había mujeres en las cuadrillas de {town}: los arneses venían en una talla y el bus no paraba cerca de la escuela.', approach: 'Dos cuadrillas se formaron en {months} meses. Se pidió equipo en cuatro tallas y se cambió la ruta.' },
    ],
    partnerships: [
      { title: 'Un formulario para siete fondos, {town}', summary: 'Siete financiadores aceptan la misma solicitud de cuatro páginas.', problem: 'Un grupo de {town} gastaba once semanas al año en solicitudes. Quien no tenía quién escribiera no pedía.', approach: 'Ocho meses para acordar las preguntas; cada fondo puede añadir dos. Las solicitantes revisan el formulario cada año.' },
      { title: 'La mesa que cuenta, {town}', summary: 'Operadores, estadística y organizaciones publican la misma cifra por sexo el mismo día.', problem: 'Cada actor de {town} tenía su cifra de mujeres conectadas y la usaba cuando le convenía.', approach: 'Acuerdan primero la pregunta. El archivo es abierto, con las dudas junto al número.' },
      { title: 'Biblioteca, clínica y bus, juntas en {town}', summary: 'Tres servicios enseñan las mismas diez lecciones con las mismas palabras.', problem: 'En {town} cada servicio enseñaba lo suyo a las mismas cuarenta personas.', approach: 'Eligieron diez lecciones y comparten tarjetas. Quien termina en un lugar sigue en el otro.' },
    ],
  },
  barrier: ['La desaprobación de la familia, antes que el precio.', 'El precio de los datos frente a un jornal.', 'El miedo al insulto y al chantaje.', 'La falta de tiempo entre el campo y la cocina.'],
  novelty: ['Se parte de lo que ellas ya cuentan y venden.', 'La idea es vieja; que las usuarias sean las dueñas es nuevo aquí.', 'Primero el uso, después la teoría.'],
  results: ['En {months} meses participaron {n} mujeres y niñas. De las entrevistadas dos veces, lo usaba sola el {a} por ciento antes y el {b} por ciento después.', '{n} personas contadas en {m} lugares; el {b} por ciento volvió al menos cuatro veces.', 'El uso pasó del {a} al {b} por ciento; en el grupo de comparación subió cuatro puntos.'],
  failed: ['El primer ciclo iba muy rápido y la mitad no volvió.', 'Nuestra aplicación la usaron nueve personas. Imprimimos tarjetas.', 'Olvidamos el pasaje; al pagarlo, la asistencia se duplicó.', 'Dos de {m} grupos se deshicieron por dinero. Ahora firman dos.'],
  transfer: ['Un lugar adonde las mujeres van de todos modos y alguien de ahí con sueldo.', 'Permiso de las autoridades y una sala sin ventana a la calle.', 'Unos {m} equipos, una reparadora cerca y paciencia por una temporada.'],
  resources: ['Dos coordinadoras con sueldo, once voluntarias, una sala alquilada.', 'La mitad son sueldos, un tercio transporte, el resto impresión.', 'El municipio presta la sala, dos empresas los equipos.'],
  women: ['Siete de nueve en la directiva son mujeres; las participantes votan el presupuesto.', 'El primer grupo escribió las lecciones y cobró por ello.', 'Ellas eligieron lugar, hora y contenido.'],
  harm: ['No se anotan nombres; solo se fotografían manos y pantallas.', 'Una palabra acordada cambia el tema de la clase.', 'Preguntamos antes qué podía salir mal en casa y cambiamos la hora.'],
  complaint: ['Un buzón junto a la puerta que abren dos personas de fuera cada mes.', 'El número de la defensora, impreso en cada tarjeta.'],
  partners: ['{org} (dirección), la biblioteca (salas), una unión de ahorro (participantes).', '{org} (lecciones), un operador (datos), la escuela normal (evaluación).'],
  period: ['de enero a diciembre del año pasado', 'los primeros {months} meses', 'dos años escolares'],
  comments: {
    strong: ['Cifras contadas, y el fracaso se cuenta sin que lo pidan.', 'Claro, modesto y comprobado.'],
    middling: ['Buena idea, evaluación débil.', 'Le creo; a las cifras les falta fuente.'],
    weak: ['Sobre todo un plan; ningún resultado contado.', 'Las mujeres participan, pero no deciden.'],
  },
}
